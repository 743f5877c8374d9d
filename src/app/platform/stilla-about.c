/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-about.h"

#include "core/base/stilla-intended-use.h"
#include "stilla-config.h"

#include <glib/gi18n.h>

void
stilla_about_show (GtkWindow *parent, StillaBundle *bundle)
{
  g_autofree char *comments = g_strdup_printf (
      /* Translators: the statement of what Stilla is for, then title, edition and date of the guide */
      _ ("%s\n\nGuide: %s, edition %s, %s"), stilla_intended_use (), stilla_bundle_get_title (bundle),
      stilla_bundle_get_edition (bundle), stilla_bundle_get_date (bundle));

  gtk_show_about_dialog (parent, "program-name", "Stilla", "logo-icon-name", STILLA_APP_ID, "version",
                         STILLA_VERSION, "comments", comments, "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", _ ("The Stilla contributors. Words of the guide: CC BY 4.0"), NULL);
}
