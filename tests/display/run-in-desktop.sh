#!/bin/sh
# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a screen of its own, with a session bus, an accessibility bus and an empty home.
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" \
  XDG_RUNTIME_DIR="$home/run" GSETTINGS_BACKEND=keyfile GTK_A11Y=atspi GSK_RENDERER=cairo GDK_BACKEND=x11 \
  LC_ALL=C.UTF-8 LANGUAGE=en TZ=UTC NO_AT_BRIDGE=0 GIO_USE_VFS=local GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
xvfb-run -a -s "-screen 0 1400x1000x24 -nolisten tcp" dbus-run-session -- "$@"
