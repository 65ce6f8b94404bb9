#!/usr/bin/env python3
"""Print the figures of all data sets and compare them with their floors.

usage: floors.py [--set] FLOORS SCORES

The floors are what the project reached when they were last set, less 0.01 (a
ceiling: more 0.02), or the project's target where that is reached and higher.
They show that a change makes something worse, not how well unknown pages come
out: the weights are fitted on most of these very pages.

--set first gives a floor to each figure that has none, unless it is a mean of
fewer than ten pages or 0. Floors that are there stay as they are.

FLOORS  {"data set": {"measure": floor}}; of a measure that ends in ".false" it
        is the ceiling. Figures are compared as they are printed, to four places.
SCORES  a directory with what score.py --json printed, one DATASET.json each
"""
import argparse
import json
import pathlib
import sys


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def misses(measure, figure, floor):
    figure = round(figure, 4)
    return figure > floor if measure.endswith(".false") else figure < floor


def check(name, scores, floors):
    """prints a data set's figures; returns how many miss their floors"""
    missed = 0
    print(name)
    for measure, figure in scores.items():
        floor = floors.get(measure)
        bad = floor is not None and misses(measure, figure["mean"], floor)
        missed += bad
        note = "" if floor is None else f"  {'ceiling' if measure.endswith('.false') else 'floor'} {floor}"
        print(f"  {measure:<18}{figure['mean']:8.4f}  n={figure['n']:<5}{note}{'  MISSED' if bad else ''}")
    for measure in floors.keys() - scores.keys():
        print(f"  {measure}: has a floor and no figure  MISSED")
        missed += 1
    return missed


def floor_of(measure, mean):
    return round(mean + 0.02 if measure.endswith(".false") else max(0.0, mean - 0.01), 3)


def add_floors(floors, scores):
    """gives floors to the figures that have none"""
    for name, table in scores.items():
        for measure, figure in table.items():
            if figure["n"] >= 10 and figure["mean"] > 0:
                floors.setdefault(name, {}).setdefault(measure, floor_of(measure, figure["mean"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("floors", type=pathlib.Path)
    parser.add_argument("scores", type=pathlib.Path)
    parser.add_argument("--set", action="store_true")
    options = parser.parse_args()
    floors = load(options.floors)
    scores = {p.stem: load(p) for p in sorted(options.scores.glob("*.json"))}
    if options.set:
        add_floors(floors, scores)
        options.floors.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    missed = sum(check(name, table, floors.get(name, {})) for name, table in scores.items())
    for name in floors.keys() - scores.keys():
        print(f"{name}: has floors and was not scored  MISSED")
        missed += 1
    if missed:
        sys.exit(f"{missed} figures miss their floors ({options.floors})")


if __name__ == "__main__":
    main()
