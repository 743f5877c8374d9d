/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stilla-test-plan.h"

/* A plan with something of every kind on 20 November 2026: "night", capsules of 100 mg at 08:00 and 20:00
 * from
 * @from on, of which 6 are left; "powder", when needed, 1 sachet of 150 mg, at most 2 a day; "oxide", paused;
 * a clinic visit and a drip. */
static inline StillaProduct *
test_named_product (const char *id, const char *name, const char *unit, gint64 label_ug)
{
  StillaProductFacts facts = { .id = id, .name = name, .label_ug = label_ug, .per_units = 1, .unit = unit };
  g_autoptr (GError) error = NULL;
  StillaProduct *product = stilla_product_new (&facts, &error);

  g_assert_no_error (error);
  return product;
}

static inline void
test_add_visits (StillaPlanParts *parts, const GDate *today)
{
  GDate open = test_date (NULL);
  StillaVisit clinic = { .id = (char *) "clinic",
                         .kind = STILLA_VISIT_CLINIC,
                         .name = (char *) "Dr. Amaranth",
                         .note = (char *) "Bring the diary",
                         .minute = 870,
                         .repeat = stilla_repeat_daily (today),
                         .from = *today,
                         .until = *today };
  StillaVisit drip = { .id = (char *) "drip",
                       .kind = STILLA_VISIT_DRIP,
                       .name = (char *) "",
                       .note = (char *) "",
                       .minute = STILLA_VISIT_NO_TIME,
                       .repeat = stilla_repeat_daily (today),
                       .from = *today,
                       .until = open };

  drip.repeat.every = 28;
  g_ptr_array_add (parts->visits, stilla_visit_new (&clinic, NULL));
  g_ptr_array_add (parts->visits, stilla_visit_new (&drip, NULL));
}

static inline StillaPlan *
test_whole_plan (const char *from)
{
  g_auto (StillaPlanParts) parts = { NULL };
  g_autoptr (GError) error = NULL;
  GDate first = test_date (from), today = test_date ("2026-11-20"), open = test_date (NULL);
  StillaAsNeeded powder = { .id = (char *) "needed",
                            .product_id = (char *) "powder",
                            .units = { 1, 1 },
                            .most = { 2, 1 },
                            .from = first,
                            .until = open };
  StillaPause rest = { .id = (char *) "rest",
                       .product_id = (char *) "oxide",
                       .reason = (char *) "until the antibiotic is finished",
                       .from = today,
                       .until = open };
  StillaStock stock = { .id = (char *) "stock",
                        .product_id = (char *) "night",
                        .num = 6,
                        .den = 1,
                        .on = today,
                        .minute = 0,
                        .days = 7 };
  StillaPlan *plan;

  stilla_plan_parts_init (&parts);
  g_ptr_array_add (parts.products, test_named_product ("night", "Night capsules", "capsule", 100000));
  g_ptr_array_add (parts.products, test_named_product ("powder", "Powder", "sachet", 150000));
  g_ptr_array_add (parts.products, test_named_product ("oxide", "Oxide", "tablet", 240000));
  g_ptr_array_add (parts.doses, test_dose ("morning", "night", "08:00", from));
  g_ptr_array_add (parts.doses, test_dose ("evening", "night", "20:00", from));
  g_ptr_array_add (parts.doses, test_dose ("noon", "oxide", "12:00", from));
  g_ptr_array_add (parts.as_needed, stilla_as_needed_new (&powder, NULL));
  g_ptr_array_add (parts.pauses, stilla_pause_new (&rest, NULL));
  g_ptr_array_add (parts.stocks, stilla_stock_new (&stock, NULL));
  test_add_visits (&parts, &today);
  plan = stilla_plan_new_from (&parts, &error);
  g_assert_no_error (error);
  return plan;
}
