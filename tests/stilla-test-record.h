/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-recorded-dose.h"
#include "stilla-test-plan.h"

/* @now: "2026-11-20 13:00" on the clock of @zone; the day ends at midnight */
static inline StillaRecordSource
test_record_source (const StillaPlan *plan, const StillaIntakeBook *answers, GTimeZone *zone, const char *now)
{
  g_autofree char *iso = g_strdup_printf ("%.10sT%s:00", now, now + 11);
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (iso, zone);
  g_autofree char *day = g_strndup (now, 10);
  StillaRecordSource source = { .plan = plan, .answers = answers, .frame = { zone, 0 } };

  source.today = test_date (day);
  source.now = g_date_time_to_unix (moment);
  return source;
}

/* Adds an answer; @units: (nullable): two capsules of 100 mg each */
static inline void
test_answer (GPtrArray *answers,
             const char *dose_id,
             const char *day,
             const char *state,
             const StillaUnits *units,
             int revision)
{
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 20, 9, 0, 0);
  StillaIntake fields = {
    .dose_id = (char *) dose_id,
    .at = at,
    .product_name = (char *) "p",
    .units = { 2, 1 },
    .unit = (char *) "capsule",
    .elemental_ug = 200000,
    .revision = revision,
  };

  fields.date = test_date (day);
  g_assert_true (stilla_intake_state_from_string (state, &fields.state));
  if (units != NULL)
    g_assert_true (stilla_units_new (units->num, units->den, &fields.units));
  if (units != NULL)
    fields.elemental_ug = 100000 * fields.units.num / fields.units.den;
  g_ptr_array_add (answers, stilla_intake_new_stored (&fields));
}
