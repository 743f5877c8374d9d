/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"
#include "core/base/stilla-resources.h"
#include "stilla-config.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <unistd.h>

/* A stream that the shell closed would otherwise be the next file that is opened, and a message would end up
 * in it. Nothing can be written to what takes its place, so that this is still noticed. */
static void
fill_closed_streams (void)
{
  int descriptor;

  do
    descriptor = open ("/dev/null", O_RDONLY | O_CLOEXEC);
  while (descriptor >= 0 && descriptor <= STDERR_FILENO);
  if (descriptor >= 0)
    close (descriptor);
}

int
main (int argc, char *argv[])
{
  fill_closed_streams ();
  signal (SIGXFSZ, SIG_IGN); /* a file that may not grow is an error like a full disk */
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, STILLA_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  stilla_resources_register ();
  return (int) stilla_cli_run (argv + 1);
}
