# SPDX-FileCopyrightText: The Stilla contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run and test: finds out which Debian packages are missing and installs them, after asking.

packages_of () { # KIND...
  for kind in "$@"; do
    awk -v kind="$kind" '$1 == kind { print $2 }' build-aux/packages
  done
}

missing_packages () {
  for name in "$@"; do
    dpkg-query -W -f='${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || printf '%s ' "$name"
  done
}

say_what_others_need () {
  cat >&2 <<TEXT
This system is not Debian, so nothing is installed for you. Stilla needs: a C compiler, Meson 1.0, Ninja, pkg-config, gettext,
GTK 4.8, libadwaita 1.2, libxml2 2.9.14, SQLite 3.40, Pango 1.50 and cairo 1.16, each with its development files, and an icon
theme. The names on Debian are in build-aux/packages. Going on with what is here.
TEXT
}

install_packages () { # names
  echo "Stilla needs these Debian packages: $*"
  if [ "$(id -u)" -eq 0 ]; then
    root=
  elif ! command -v sudo >/dev/null 2>&1; then
    echo "Install them as root, then run this again: apt-get install --no-install-recommends $*" >&2
    return 1
  elif [ -t 0 ]; then
    printf 'Install them with sudo now? [y/N] '
    read -r answer
    case "$answer" in [yY]*) root=sudo ;; *) echo "Nothing was installed." >&2; return 1 ;; esac
  else
    echo "Run this once, then try again: sudo apt-get install --no-install-recommends $*" >&2
    return 1
  fi
  $root apt-get update -q && DEBIAN_FRONTEND=noninteractive $root apt-get install -y -q --no-install-recommends "$@"
}

prepare () { # KIND...
  if ! command -v dpkg-query >/dev/null 2>&1; then
    say_what_others_need
    return 0
  fi
  missing=$(missing_packages $(packages_of "$@"))
  [ -z "$missing" ] || install_packages $missing
}

is_bookworm () {
  . /etc/os-release 2>/dev/null && [ "${VERSION_CODENAME-}" = bookworm ]
}
