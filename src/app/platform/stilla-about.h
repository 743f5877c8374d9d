/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_about_show: Tells what Stilla is, what it is for, and which edition of the guide is open. */
void stilla_about_show (GtkWindow *parent, StillaBundle *bundle);

G_END_DECLS
