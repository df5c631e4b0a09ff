#!/usr/bin/env python3
"""Works out the statements of docs/spot-checks.md, section 3, anew: exact fractions, standard library only, by trying every number.

    python3 tools/verify_bounds.py test/golden/sample-vectors.json

Prints VERIFIED and the number of vectors, or REFUSED and those that differ (exit status 1). Real numbers must agree to six digits.
"""
import itertools
import json
import sys
from fractions import Fraction
from math import comb


def hypergeometric(size, defective, sample, found):
    if found < 0 or found > sample:
        return Fraction(0)
    return Fraction(comb(defective, found) * comb(size - defective, sample - found), comb(size, sample))


def finite_tails(size, defective, sample, found):
    chances = [hypergeometric(size, defective, sample, i) for i in range(sample + 1)]
    return sum(chances[:found + 1]), sum(chances[found:])


def binomial_tails(trials, share, found):
    chances = [comb(trials, i) * share**i * (1 - share)**(trials - i) for i in range(trials + 1)]
    return sum(chances[:found + 1]), sum(chances[found:])


def alpha(vector):
    return (1 - Fraction(vector["confidence"])) / vector.get("sides", 1)


def close(stated, exact):
    return abs(Fraction(stated) - exact) <= Fraction(1, 10**6) * max(1, abs(exact))


def check_finite(v):
    size, sample, found = v["size"], v["sample"], v["found"]
    kept = []
    for defective in range(found, size - sample + found + 1):
        at_most, at_least = finite_tails(size, defective, sample, found)
        kept.append((defective, at_most >= alpha(v), at_least >= alpha(v)))
    most = max(defective for defective, low, _ in kept if low)
    least = min(defective for defective, _, high in kept if high)
    return (least, most) == (v["least"], v["most"])


def check_share(v):
    sample, found, step = v["sample"], v["found"], Fraction(5, 10**7)
    upper, lower = Fraction(v["upper"]), Fraction(v["lower"])
    upper_ok = upper == 1 if found == sample else (
        binomial_tails(sample, upper - step, found)[0] > alpha(v) > binomial_tails(sample, min(Fraction(1), upper + step), found)[0])
    lower_ok = lower == 0 if found == 0 else (
        binomial_tails(sample, max(Fraction(0), lower - step), found)[1] < alpha(v) < binomial_tails(sample, lower + step, found)[1])
    return upper_ok and lower_ok


def check_planned(v):
    share, expected = Fraction(v["shareBasisPoints"], 10_000), v["expected"]

    def shows(sample):
        if v["size"] is None:
            return binomial_tails(sample, share, expected)[0] < alpha(v)
        defective = -(-v["size"] * share.numerator // share.denominator)
        return finite_tails(v["size"], defective, sample, expected)[0] < alpha(v)
    return shows(v["sample"]) and not shows(v["sample"] - 1)


def check_sequential(v):
    share, strata = Fraction(v["shareBasisPoints"], 10_000), [tuple(one) for one in v["strata"]]
    size, sample, found = (sum(one[i] for one in strata) for i in range(3))
    refuted = -(-size * share.numerator // share.denominator)

    def likelihood(defective):
        chance = Fraction(1)
        for (n, drawn, bad), d in zip(strata, defective):
            for i in range(drawn):
                chance *= Fraction(d - i if i < bad else n - d - (i - bad), n - i)
        return chance

    def integral(low, high):
        terms = [Fraction((-1)**k * comb(sample - found, k), found + k + 1) * (high**(found + k + 1) - low**(found + k + 1))
                 for k in range(sample - found + 1)]
        return sum(terms) / (high - low)

    possible = [range(bad, n - drawn + bad + 1) for n, drawn, bad in strata]
    against, consistent = Fraction(0), Fraction(0)
    for defective in itertools.product(*possible):
        if sum(defective) >= refuted:
            against = max(against, likelihood(defective))
        else:
            consistent = max(consistent, likelihood(defective))
    return close(v["evidenceFor"], integral(Fraction(0), share) / against) and close(v["evidenceAgainst"], integral(share, Fraction(1)) / consistent)


CHECKS = {"finite": check_finite, "share": check_share, "planned": check_planned, "sequential": check_sequential}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        vectors = json.load(file, parse_float=Fraction)
    wrong = [(kind, number) for kind, check in CHECKS.items() for number, vector in enumerate(vectors[kind]) if not check(vector)]
    total = sum(len(vectors[kind]) for kind in CHECKS)
    print(f"VERIFIED {total}" if not wrong else f"REFUSED {wrong}")
    return 1 if wrong or total == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
