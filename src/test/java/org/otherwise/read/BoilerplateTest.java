package org.otherwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Leave a Comment",
        "Leave a reply",
        "23 Comments",
        "Share this:",
        "Share on Facebook",
        "Read more: Ferry captain resigns",
        "Also read: Ferry captain resigns",
        "We use cookies to make this site better for you.",
        "Please turn off your ad blocker to go on reading.",
        "We see that you are using extensions to block ads.",
        "Ads Blocker Found!!!",
        "Best Adblock Plugin | Gannet",
        "Powered by Gannet Themes",
        "Powered By",
        "Sign up for our morning newsletter",
        "Subscribe to our newsletter today",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Ads Blocker Image",
        "Newsletter",
        "© 2022 The Norland Gazette. All rights reserved.",
        "Follow us on Twitter",
        "Photo: Harbour Board",
        "10.42am GMT",
        "Updated at 14:05",
        "18.30 Uhr",
        "3 hours ago",
        "Leggi anche: Il traghetto non si vende",
        "Sign up to Morning Tide, our daily newsletter",
        "Follow the harbour desk on Instagram, Facebook and YouTube.",
        "Like this story? Share it with a friend!",
        "Nous utilisons des cookies pour mesurer l'audience de ce site."
      })
  void knowsLinesAroundAnArticle(String line) {
    assertThat(Boilerplate.isWhole(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister left a comment on the report, and it was short.",
        "“Share this with everyone you know,” the captain told the crew.",
        "Cookies were sold at the harbour, the baker said.",
        "The company said its ferries are powered by hydrogen.",
        "Comments by the captain angered the board.",
        "Subscribe to that theory, said the judge, and you will believe anything.",
        "Read the report and you will see, the minister said.",
        "The board said it would ban ad blockers from its timetable.",
        "The minister said that extensions to block ads were lawful.",
        "More than forty people were on board.",
        "She came 3 hours ago, the captain said.",
        "At 14:05 the ferry left.",
        "Follow the captain on deck, the mate said.",
        "Related parties may not vote, the board said."
      })
  void keepsStatements(String line) {
    assertThat(Boilerplate.isWhole(line)).isFalse();
  }
}
