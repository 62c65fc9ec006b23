#!/usr/bin/env python3
"""How long a portal takes to answer about thirty varied searches.

    latency.py http://localhost:8080 SECONDS

Asks them one after another, in an order that is shuffled with a fixed seed, until the time is up, and prints for each kind the
number of answers, the median, the 95th percentile and the longest in milliseconds. To see what an import costs readers, run it
while nothing is imported and again while something is, against one portal.
"""
import json
import random
import statistics
import sys
import time
import urllib.parse
import urllib.request

WORDS = ["climate", "tax cuts", '"health care"', "ceasefire Gaza", "Ukraine weapons -NATO", "oil prices", "vaccine OR booster",
         "unemployment", "nuclear test", "grain exports", '"interest rates"', "Kyiv"]


def get(url):
    start = time.perf_counter()
    with urllib.request.urlopen(url, timeout=60) as answer:
        answer.read()
    return (time.perf_counter() - start) * 1000


def searches(base):
    """The kinds of searches, and for each its addresses; speakers are those who are quoted most."""
    with urllib.request.urlopen(base + "/quotes.json") as answer:
        facets = json.load(answer)["facets"]
    first = lambda name, n: [value["value"] for value in facets.get(name, [])[:n]]
    q = lambda **fields: urllib.parse.urlencode(fields)
    return {
        "home": ["/"],
        "health": ["/health"],
        "all quotes": ["/quotes", "/quotes?page=20", "/quotes?sort=-said"],
        "quotes": ["/quotes?" + q(q=words) for words in WORDS],
        "quotes, filtered": ["/quotes?" + q(q=words, country=country)
                             for words, country in zip(WORDS, first("country", 4))]
                            + ["/quotes?" + q(speaker=speaker) for speaker in first("speaker", 3)]
                            + ["/quotes?said=2022-09", "/quotes?q=war&kind=direct"],
        "articles": ["/articles?" + q(q=words) for words in WORDS[:5]],
        "pairs": ["/contradictions", "/contradictions?q=war", "/contradictions?label=denies"],
    }


def main():
    base, seconds = sys.argv[1].rstrip("/"), float(sys.argv[2])
    asked = [(kind, path) for kind, paths in searches(base).items() for path in paths]
    chance = random.Random(7)
    took = {}
    end = time.time() + seconds
    while time.time() < end:
        chance.shuffle(asked)
        for kind, path in asked:
            if time.time() < end:
                took.setdefault(kind, []).append(get(base + path))
    took["all"] = [each for times in took.values() for each in times]
    print(f"{'':18}{'answers':>8}{'median':>9}{'p95':>9}{'longest':>9}")
    for kind, times in took.items():
        times.sort()
        print(f"{kind:18}{len(times):8}{statistics.median(times):9.1f}"
              f"{times[int(len(times) * .95) - (len(times) == 1)]:9.1f}{times[-1]:9.1f}")


main()
