#!/bin/sh
# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a screen of its own, with a session bus, an accessibility bus and an empty home.
# The X server chooses its own number, so that any number of these can start at the same time.
set -eu
home=$(mktemp -d)
server=
finish() {
  trap - EXIT HUP INT TERM
  [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; } || true
  chmod -R u+rwX "$home" 2>/dev/null || true
  rm -rf "$home"
}
trap finish EXIT
trap 'finish; exit 130' HUP INT TERM
mkdir -m 700 "$home/run"

Xvfb -displayfd 3 -screen 0 "${STILLA_SCREEN:-1400x1000x24}" -nolisten tcp -noreset \
  3>"$home/display" >"$home/xvfb.log" 2>&1 &
server=$!
tries=0
while [ ! -s "$home/display" ]; do
  kill -0 "$server" 2>/dev/null && [ "$tries" -lt 200 ] || { cat "$home/xvfb.log" >&2; echo "The X server did not start." >&2; exit 1; }
  tries=$((tries + 1))
  sleep 0.05
done
DISPLAY=":$(cat "$home/display")"

export DISPLAY HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" \
  XDG_RUNTIME_DIR="$home/run" GSETTINGS_BACKEND=keyfile GTK_A11Y=atspi GSK_RENDERER=cairo GDK_BACKEND=x11 \
  LC_ALL=C.UTF-8 LANGUAGE=en TZ=UTC NO_AT_BRIDGE=0 GIO_USE_VFS=local GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XAUTHORITY
# What the buses say does not belong to what the command says.
exec 4>&1
dbus-run-session -- sh -c 'exec "$@" >&4 4>&-' sh "$@" >&2
