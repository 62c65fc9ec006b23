package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Claim;
import org.otherwise.model.PartialDate;

class ClaimPartsTest {
  private static final IndexConfig CONFIG = IndexConfig.load(null);
  private static final Judge JUDGE = new Judge(CONFIG.verbs(), CONFIG.gazetteer());

  private static ClaimParts said(String text, String day) {
    return JUDGE.parts(new Claim(text, text, null, null, null, null, PartialDate.parse(day)));
  }

  @ParameterizedTest
  @CsvSource({
    "The Kestrel dam above Tarn burst in the flood, 2020-05-01, 2022-04-30, false",
    "The Kestrel dam above Tarn burst in the flood, 2020-05-01, 2022-06-01, true",
    "The Kestrel dam above Tarn burst in the flood, 2020-05-01, 2022, false",
    "The Kestrel dam above Tarn never burst, 2020-05-01, 2022-06-01, false",
    "The Kestrel dam above Tarn never burst, 2020-05-01, 2024-06-01, true",
    "Portugal sold rifles to Chile, 2020-05-01, 2022-06-01, false"
  })
  void whatIsSaidOfAllTimeHoldsLonger(String text, String day, String otherDay, boolean another) {
    var one = said(text, day);
    var other = said("Tarn was flooded by the Kestrel", otherDay);
    assertThat(one.isOfAnotherTime(other)).isEqualTo(another);
    assertThat(other.isOfAnotherTime(one)).isEqualTo(another);
  }
}
