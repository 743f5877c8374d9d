/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

/* The shipped guide on the morning of 20 November 2026, with the plan in @folder. */
static inline StillaContext *
stilla_test_context_new (GSettings *stored, const char *folder)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (StillaSettings) settings = stilla_settings_new (stored, "C");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 9, 30, 0);
  g_autoptr (StillaClock) clock = stilla_clock_new_fixed (now);
  StillaContext *context = stilla_context_new (bundle, settings, clock);

  stilla_context_set_folder (context, folder);
  return context;
}
