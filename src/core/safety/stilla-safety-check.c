/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-safety-check.h"

#include "core/safety/stilla-condition-check.h"
#include "core/safety/stilla-day-gaps.h"
#include "core/safety/stilla-gap-check.h"
#include "core/safety/stilla-medicine-check.h"
#include "core/safety/stilla-sum-check.h"

#include <glib/gi18n-lib.h>

static void
look_clear (StillaSafetyLook *self)
{
  g_clear_pointer (&self->conditions, stilla_condition_set_free);
  g_clear_pointer (&self->medicines, stilla_medicine_list_free);
  g_clear_pointer (&self->reader, stilla_reader_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StillaSafetyLook, look_clear)

static gboolean
has_drip_visit (const StillaSafetyLook *look)
{
  const GPtrArray *visits = stilla_plan_get_visits (look->plan);

  for (guint i = 0; i < visits->len; i++) {
    const StillaVisit *visit = g_ptr_array_index (visits, i);

    if (visit->kind == STILLA_VISIT_DRIP
        && (look->from == NULL || !g_date_valid (&visit->until)
            || g_date_compare (&visit->until, look->from) >= 0))
      return TRUE;
  }
  return FALSE;
}

/* A drip that stands among the visits is planned, whatever was answered before; where is not known. */
static void
count_drip_visit (const StillaSafetyLook *look, StillaCircumstances *present)
{
  if (!stilla_drip_is_planned (present->drip) && has_drip_visit (look))
    present->drip = STILLA_DRIP_ELSEWHERE;
}

/* A rule for the vein is only looked up when a drip is planned: else it would frighten for nothing. */
static StillaRoute
list_routes (const StillaCircumstances *circumstances)
{
  return stilla_drip_is_planned (circumstances->drip) ? STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN
                                                      : STILLA_ROUTE_ORAL;
}

static void
check_several_products (const StillaSafetyLook *look)
{
  guint n_products = stilla_sum_check_n_products (look);

  if (n_products > 1 || (n_products == 1 && stilla_medicine_check_counts (look)))
    stilla_condition_set_hold (look->conditions, STILLA_WHEN_SEVERAL_PRODUCTS);
}

static void
check_untimed (const StillaSafetyLook *look, const StillaDayGaps *gaps)
{
  for (guint i = 0; i < gaps->untimed->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (gaps->untimed, i);

    stilla_safety_report_add_not_checked (
        look->report, own->name,
        _ ("It needs a gap to magnesium, but its times are not written down: add them."), STILLA_LEVEL_NONE);
  }
}

/* A gap weighs as much as the interaction it belongs to. */
static void
raise_gaps (const StillaSafetyLook *look, const StillaDayGaps *gaps)
{
  g_autoptr (GHashTable) interactions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < gaps->gaps->len; i++) {
    const StillaInteraction *interaction = g_array_index (gaps->gaps, StillaMedicineGap, i).interaction;

    g_hash_table_insert (interactions, interaction->id, (gpointer) interaction);
  }
  for (guint i = 0; i < look->report->findings->len; i++) {
    StillaFinding *finding = g_ptr_array_index (look->report->findings, i);

    if (finding->kind == STILLA_FINDING_GAP)
      finding->level = stilla_safety_look_level (look, g_hash_table_lookup (interactions, finding->rule));
  }
}

/* The gaps are told with each medicine; whether they are kept nobody can know before it is taken. */
static void
check_as_needed (const StillaSafetyLook *look, const StillaDayGaps *gaps)
{
  const GPtrArray *items = stilla_plan_get_as_needed (look->plan);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; gaps->gaps->len > 0 && i < items->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (items, i);
    const StillaProduct *product = stilla_plan_find_product (look->plan, item->product_id);

    if (stilla_safety_look_counts (look, item) && g_hash_table_add (said, product->id))
      stilla_safety_report_add_not_checked (look->report, product->name,
                                            _ ("You take it when needed, at no set time, so its gaps to your "
                                               "medicines were not checked. Before "
                                               "you take it, look at the times that keep every gap."),
                                            STILLA_LEVEL_NONE);
  }
}

/* Another medicine goes by the clock where the reader is. */
static void
check_pinned (const StillaSafetyLook *look, const StillaDayGaps *gaps)
{
  const GPtrArray *doses = stilla_plan_get_doses (look->plan);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; gaps->gaps->len > 0 && i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);
    g_autofree char *why = NULL;

    if (dose->zone == NULL || !stilla_dose_time_applies_since (dose, look->from)
        || !g_hash_table_add (said, dose->product_id))
      continue;
    /* TRANSLATORS: the name of a time zone: "Europe/Berlin" */
    why = g_strdup_printf (_ ("Its times go by the clock of %s. Where clocks show another time, its gaps to "
                              "your medicines were not checked."),
                           dose->zone);
    stilla_safety_report_add_not_checked (
        look->report, stilla_plan_find_product (look->plan, dose->product_id)->name, why, STILLA_LEVEL_NONE);
  }
}

static void
check_gaps (const StillaSafetyLook *look)
{
  g_autoptr (StillaDayGaps) gaps = stilla_day_gaps_new (look->medicines, look->circumstances);

  check_untimed (look, gaps);
  check_as_needed (look, gaps);
  check_pinned (look, gaps);
  stilla_gap_check (gaps, look->plan, look->from, look->report);
  raise_gaps (look, gaps);
}

/* It does not say that there is something to ask about: it keeps no plan a draft. */
static void
ask_about_drip (const StillaSafetyLook *look, const char *why)
{
  stilla_safety_report_add_not_checked (look->report, _ ("A magnesium drip into a vein"), why,
                                        STILLA_LEVEL_NONE)
      ->is_unanswered
      = TRUE;
}

/* @said: what the reader answered, whatever stands among the visits */
static void
check_drip (const StillaSafetyLook *look, StillaDrip said)
{
  if (said != look->circumstances->drip)
    ask_about_drip (look,
                    _ ("A drip is among your visits, so its cautions were looked up. Say in the questions "
                       "where it is planned: then all that matter for it are asked."));
  else if (said == STILLA_DRIP_NOT_SAID)
    ask_about_drip (look,
                    _ ("Not answered. The cautions for a drip were not looked up: say if one is planned."));
}

StillaSafetyReport *
stilla_safety_check (StillaBundle *bundle,
                     const char *region,
                     const StillaPlan *plan,
                     const StillaCircumstances *circumstances,
                     const GDate *from)
{
  g_autoptr (StillaCircumstances) present = stilla_circumstances_copy_since (circumstances, from);
  g_auto (StillaSafetyLook) look = { .bundle = bundle, .plan = plan, .circumstances = present, .from = from };

  count_drip_visit (&look, present);
  look.reader = stilla_reader_new (stilla_bundle_get_language (bundle), region, NULL);
  look.medicines = stilla_medicine_list_new (bundle);
  look.conditions = stilla_condition_set_new (bundle, look.medicines, present);
  look.report
      = stilla_safety_report_new (stilla_bundle_get_edition (bundle), stilla_bundle_get_date (bundle));
  look.report->routes = list_routes (present);
  /* What holds is settled before the medicines are looked at: it may raise their level. */
  stilla_sum_check (&look);
  check_several_products (&look);
  stilla_medicine_check (&look);
  check_gaps (&look);
  check_drip (&look, circumstances->drip);
  stilla_condition_check (&look);
  stilla_safety_report_sort (look.report);
  stilla_safety_report_take_advice (look.report, circumstances);
  return look.report;
}
