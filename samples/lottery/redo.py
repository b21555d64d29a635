#!/usr/bin/env python3
"""Redoes a lottery by its file, with Python's standard library alone: python3 redo.py FILE.json"""
import hashlib
import json
import sys


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


with open(sys.argv[1], encoding="utf-8") as file:
    draw = json.load(file)
numbers = [int(number) for number, registration in draw["roster"]]
ranks = sorted(numbers, key=lambda number: (sha256(f"{draw['seed']}:{number}"), number))
roster = "".join(f"{number},{registration}\n" for number, registration in draw["roster"])
for rank, number in enumerate(ranks, 1):
    print(f"{rank},{number}")
same = (ranks == draw["ranks"], sha256(roster) == draw["rosterDigest"])
sys.exit(0 if all(same) else f"roster or ranks differ: ranks {same[0]}, roster {same[1]}")
