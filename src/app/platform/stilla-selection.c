/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-selection.h"

static void
unmap_cb (GtkLabel *label)
{
  if (gtk_label_get_selection_bounds (label, NULL, NULL))
    gtk_label_select_region (label, 0, 0);
}

void
stilla_selection_guard (GtkLabel *label)
{
  g_signal_connect (label, "unmap", G_CALLBACK (unmap_cb), NULL);
}
