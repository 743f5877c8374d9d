#!/bin/sh
# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every C file is exactly as clang-format 14 would write it.
cd "$1" && find src tests -name '*.[ch]' -print0 | xargs -0 "$2" --dry-run -Werror
