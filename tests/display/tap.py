# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says each check as one TAP line, so that every one of them counts by itself."""
import contextlib
import sys
import traceback

MOST_FAILURES = 8  # a program that never starts should not be waited for again and again


class Tap:
    """Counts checks; leave with sys.exit(tap.done())."""

    def __init__(self):
        self.count = 0
        self.failures = 0
        self.on_failure = None  # called with the number of the check

    def check(self, passed, name, *details):
        """One check. The details are printed when it fails."""
        self.count += 1
        print(f"{'ok' if passed else 'not ok'} {self.count} - {name.replace('#', '')}", flush=True)
        if not passed:
            self.failures += 1
            for detail in details:
                self.note(detail)
            if self.on_failure is not None:
                self.on_failure(self.count)
            if self.failures >= MOST_FAILURES:
                print("Bail out! Too much is wrong to go on", flush=True)
                sys.exit(1)
        return bool(passed)

    def equal(self, found, wanted, name):
        return self.check(found == wanted, name, f"found {found!r}", f"wanted {wanted!r}")

    def empty(self, faults, name):
        """Passes when there is nothing to complain about."""
        return self.check(not faults, name, *list(faults)[:30])

    @contextlib.contextmanager
    def step(self, name):
        """One check that passes when nothing inside it fails."""
        try:
            yield
        except Exception as error:  # the next step still runs
            trace = traceback.format_exception_only(error) + traceback.format_tb(error.__traceback__)[-3:]
            self.check(False, name, *"".join(trace).splitlines())
        else:
            self.check(True, name)

    @staticmethod
    def note(words):
        for line in str(words).splitlines():
            print(f"# {line}", flush=True)

    def done(self):
        """Prints the plan. Returns: the exit status."""
        print(f"1..{self.count}", flush=True)
        return 1 if self.failures else 0
