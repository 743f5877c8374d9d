/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** stilla_column_new: Returns: (transfer floating): a clamp of about 66 letters; it grows with the text */
GtkWidget *stilla_column_new (void);

/** stilla_column_fit: Gives @clamp, made elsewhere, the same width. */
void stilla_column_fit (AdwClamp *clamp);

G_END_DECLS
