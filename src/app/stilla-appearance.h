/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Keeps the looks of the whole program in step with the settings: light or dark, text size, low light. */
#define STILLA_TYPE_APPEARANCE (stilla_appearance_get_type ())
G_DECLARE_FINAL_TYPE (StillaAppearance, stilla_appearance, STILLA, APPEARANCE, GObject)

/** stilla_appearance_new: Starts following @stored at once; GTK must be initialised. */
StillaAppearance *stilla_appearance_new (GSettings *stored);

G_END_DECLS
