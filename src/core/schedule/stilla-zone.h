/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** stilla_zone_is_known: @name: (nullable): as in a file or typed. Returns: whether it is a name such as
 * "Europe/Berlin" (or a rule) and this computer knows its clock; a path is none */
gboolean stilla_zone_is_known (const char *name);

/** stilla_zone_is_same: Returns: whether both go by the same clock */
gboolean stilla_zone_is_same (GTimeZone *a, GTimeZone *b);

/** stilla_zone_offset_at: Returns: how many seconds the clock of @zone is ahead of UTC at @instant */
gint64 stilla_zone_offset_at (GTimeZone *zone, gint64 instant);

G_END_DECLS
