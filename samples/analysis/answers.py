#!/usr/bin/env python3
"""Answers five questions from exported lists: answers.py FOLDER DAY

Prints one JSON object, a member for each question. Percentiles are the nearest rank: a number of
days that somebody really waited, and the same with any tool.
"""
import json
import math
import sys
from pathlib import Path

import pandas as pd

GUARDED = set("=+-@\t\r\n＝＋－＠'")


def text(value):
    """What was recorded: one apostrophe less where the file guards against formulas."""
    guarded = isinstance(value, str) and len(value) > 1 and value[0] == "'" and value[1] in GUARDED
    return value[1:] if guarded else value


def read(folder, name):
    rows = pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False, na_values=[""])
    return rows.apply(lambda column: column.map(text))


def days(column):
    return pd.to_datetime(column, format="%Y-%m-%d")


def rank(values, share):
    ordered = sorted(values)
    return int(ordered[max(1, math.ceil(share * len(ordered))) - 1])


def schools_by_kind(schools):
    open_ones = schools[schools["status"] == "OPEN"].fillna({"kind": ""})
    counts = open_ones.groupby("kind").size()
    return [{"kind": kind or None, "schools": int(n)} for kind, n in counts.items()]


def cost_by_unit_and_category(assets):
    # In fen, so that nothing is rounded.
    fen = assets["cost"].str.replace(".", "", regex=False).astype("int64")
    sums = fen.groupby([assets["unit"], assets["category"]]).agg(["sum", "count"]).reset_index()
    sums = sums.sort_values(["sum", "unit", "category"], ascending=[False, True, True]).head(10)
    return [
        {"unit": r["unit"], "category": r["category"], "assets": int(r["count"]), "fen": int(r["sum"])}
        for _, r in sums.iterrows()
    ]


def time_of_applications(applications, missed):
    ended = applications[applications["decidedOn"].notna()].copy()
    if ended.empty:
        return []
    ended["days"] = (days(ended["decidedOn"]) - days(ended["submittedOn"])).dt.days
    ended["month"] = ended["submittedOn"].str.slice(0, 7)
    late = set(missed[missed["rule"] == "licensing.decision"]["of"])
    ended["late"] = ("application/" + ended["code"]).isin(late)
    return [
        {
            "kind": kind,
            "month": month,
            "applications": len(group),
            "median": rank(group["days"], 0.5),
            "ninetieth": rank(group["days"], 0.9),
            "late": int(group["late"].sum()),
        }
        for (kind, month), group in ended.groupby(["kind", "month"])
    ]


def missed_deadlines(missed):
    rows = missed.copy()
    rows["days"] = pd.to_numeric(rows["exceededBy"])
    rows["open"] = rows["closedOn"].isna()
    found = [
        {
            "rule": rule,
            "unit": unit,
            "missed": len(group),
            "open": int(group["open"].sum()),
            "most": None if group["days"].isna().all() else int(group["days"].max()),
        }
        for (rule, unit), group in rows.groupby(["rule", "responsibleUnit"])
    ]
    return sorted(found, key=lambda r: (-r["missed"], r["rule"], r["unit"]))


def age_of_assets(assets, day):
    known = assets[assets["acquiredOn"].notna()].copy()
    acquired = days(known["acquiredOn"])
    birthday = acquired.dt.strftime("%m-%d") > day.strftime("%m-%d")
    known["age"] = day.year - acquired.dt.year - birthday.astype(int)
    groups = known.groupby(["category", "age"]).size()
    return [{"category": c, "years": int(a), "assets": int(n)} for (c, a), n in groups.items()]


def main():
    folder, day = Path(sys.argv[1]), pd.Timestamp(sys.argv[2])
    assets, missed = read(folder, "assets"), read(folder, "missed")
    answers = {
        "1": schools_by_kind(read(folder, "schools")),
        "22": cost_by_unit_and_category(assets),
        "29": time_of_applications(read(folder, "licenceApplications"), missed),
        "30": missed_deadlines(missed),
        "34": age_of_assets(assets, day),
    }
    json.dump(answers, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
