/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** stilla_vtimezone_dup_id: Returns: (transfer full): a name for @zone that may stand in a calendar file:
 * "Europe/Berlin"; an offset loses its colon */
char *stilla_vtimezone_dup_id (GTimeZone *zone);

/** stilla_vtimezone_is_utc: Returns: whether @zone is UTC itself, which a calendar file writes without a zone
 */
gboolean stilla_vtimezone_is_utc (GTimeZone *zone);

/**
 * stilla_vtimezone_append:
 * @from: seconds of Unix time
 * @to: the same, later
 *
 * Adds the clock changes of @zone between the two to @out as a VTIMEZONE, each as it stands in the zone's own
 * data: no rule is worked out from them, so a reader gets the same clock however a country decides. The last
 * offset goes on behind @to.
 */
void stilla_vtimezone_append (GString *out, GTimeZone *zone, gint64 from, gint64 to);

G_END_DECLS
