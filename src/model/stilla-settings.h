/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define STILLA_SETTINGS_SCHEMA "org.stilla.Stilla"
/* Chosen by a reader who lives in no region of the guide: the lowest limits are shown. */
#define STILLA_REGION_ELSEWHERE "elsewhere"

#define STILLA_TYPE_SETTINGS (stilla_settings_get_type ())
G_DECLARE_FINAL_TYPE (StillaSettings, stilla_settings, STILLA, SETTINGS, GObject)

/**
 * stilla_settings_new:
 * @settings: the stored settings, of schema %STILLA_SETTINGS_SCHEMA
 * @locale: (nullable): the name of the reader's locale, "de_AT.UTF-8"; it decides the region until the reader
 * does
 */
StillaSettings *stilla_settings_new (GSettings *settings, const char *locale);

/** stilla_settings_get_stored: Returns: (transfer none): what to bind window state and switches to */
GSettings *stilla_settings_get_stored (StillaSettings *self);

/**
 * stilla_settings_dup_region:
 *
 * Returns: (transfer full) (nullable): the region whose limits are shown: what the reader chose, else what
 * the locale says, else %NULL, for which the lowest limit is shown. ::notify::region tells of a change.
 */
char *stilla_settings_dup_region (StillaSettings *self);

/** stilla_settings_is_region_chosen: Returns: whether the reader said where they live, so that we need not
 * ask */
gboolean stilla_settings_is_region_chosen (StillaSettings *self);

/** stilla_settings_set_region: @region: a region id of the bundle */
void stilla_settings_set_region (StillaSettings *self, const char *region);

/** stilla_region_from_locale: Returns: (transfer none) (nullable): the region id that the territory of
 * @locale belongs to */
const char *stilla_region_from_locale (const char *locale);

/** stilla_settings_forget: Puts every setting back to what it was before the reader chose anything. */
void stilla_settings_forget (StillaSettings *self);

G_END_DECLS
