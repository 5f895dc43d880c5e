"""Pieces of work that do what a confined process may not, or break in the ways in which libraries do."""

import os
import re
import socket
import subprocess
import time
from pathlib import Path

from armoedeplan.confined import reporting
from armoedeplan.confined.message import Message
from armoedeplan.refusal import Refusal


def same(given: Message) -> Message:
    return given


def refuse(_: Message) -> Message:
    raise Refusal("Blad 2 is leeg", "Kies een ander blad.")


def fail(_: Message) -> Message:
    return Message(1 / 0)


def endless_depth(given: Message) -> Message:
    return endless_depth(given)


def leave(_: Message) -> Message:
    raise SystemExit(0)


def die(_: Message) -> Message:
    os.abort()


def endless(_: Message) -> Message:
    while True:
        pass


def endless_sleep(_: Message) -> Message:
    time.sleep(600)
    return Message()


def told_where(_: Message) -> Message:
    reporting.at("deel 2")
    with reporting.deadline(0.2, lambda frame: Message(["laat", bool(frame)])):
        return endless(Message())


def held_by_a_library(_: Message) -> Message:
    reporting.at("deel 3")
    with reporting.deadline(0.2, lambda _: Message("nooit")):
        return Message(bool(re.match("(a+)+$", "a" * 60 + "b")))


def large(_: Message) -> Message:
    return Message(len(bytes(4 << 30)))


def long(_: Message) -> Message:
    return Message("", [bytes(100_000)])


def chatter(_: Message) -> Message:
    os.write(1, b"\x1b[2Jwaarschuwing\n")
    os.write(2, b"waarschuwing\n")
    return Message("klaar")


def read(given: Message) -> Message:
    return Message(Path(given.words).read_text(encoding="utf-8"))


def write(given: Message) -> Message:
    Path(given.words[0]).write_text("weg", encoding="utf-8")
    return Message()


def remove(given: Message) -> Message:
    Path(given.words[0]).unlink()
    return Message()


def rename(given: Message) -> Message:
    Path(given.words[0]).rename("weg.yaml")
    return Message()


def run(given: Message) -> Message:
    subprocess.run(["rm", given.words[0]], check=True)
    return Message()


def connect(given: Message) -> Message:
    with socket.create_connection(("127.0.0.1", given.words[1])):
        return Message()


def draft(_: Message) -> Message:
    Path("klad.txt").write_text("klad", encoding="utf-8")
    Path("klad.txt").rename("netjes.txt")
    Path("netjes.txt").unlink()
    return Message(str(Path.cwd()))


def environment(_: Message) -> Message:
    return Message(list(os.environ))
