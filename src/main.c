/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stilla-app-resources.h"
#include "app/stilla-application.h"
#include "core/base/stilla-resources.h"
#include "stilla-config.h"

#include <glib/gi18n.h>
#include <locale.h>

/* Translations need a locale that knows UTF-8: in "C" the LANGUAGE variable is ignored. */
static void
set_up_language (void)
{
  if (setlocale (LC_ALL, "") == NULL || g_str_equal (setlocale (LC_MESSAGES, NULL), "C"))
    setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, STILLA_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (StillaApplication) application = NULL;

  set_up_language ();
  stilla_resources_register ();
  stilla_app_resources_register ();
  application = stilla_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
