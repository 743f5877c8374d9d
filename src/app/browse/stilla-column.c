/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-column.h"

#define COLUMN_WIDTH 640
#define COLUMN_PADDING 40

static void
fit_column (AdwClamp *clamp)
{
  int dpi = 0, width;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  width = (int) (COLUMN_WIDTH * CLAMP (dpi / (96.0 * 1024.0), 1.0, 3.0)) + COLUMN_PADDING;
  adw_clamp_set_maximum_size (clamp, width);
  adw_clamp_set_tightening_threshold (clamp, width);
}

void
stilla_column_fit (AdwClamp *clamp)
{
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (fit_column), clamp,
                           G_CONNECT_SWAPPED);
  fit_column (clamp);
}

GtkWidget *
stilla_column_new (void)
{
  GtkWidget *clamp = adw_clamp_new ();

  stilla_column_fit (ADW_CLAMP (clamp));
  return clamp;
}
