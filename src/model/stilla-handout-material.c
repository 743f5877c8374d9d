/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-handout-material.h"

#include "model/stilla-difference-page.h"
#include "model/stilla-handout-practice.h"
#include "model/stilla-plan-check.h"
#include "model/stilla-planner-people.h"

StillaHandoutMaterial *
stilla_handout_material_new_guide (StillaContext *context)
{
  StillaHandoutMaterial *self = g_atomic_rc_box_new0 (StillaHandoutMaterial);

  self->bundle = stilla_bundle_ref (stilla_context_get_bundle (context));
  stilla_clock_today (stilla_context_get_clock (context), &self->today);
  if (stilla_handout_practice_is_printed (context))
    self->practice = stilla_handout_practice_read (context, &self->problem);
  return self;
}

static gboolean
is_empty (const StillaPlan *plan)
{
  return stilla_plan_get_products (plan)->len == 0 && stilla_plan_get_visits (plan)->len == 0;
}

/* The version of today beside the next one, or else the one before. */
static void
find_versions (const GArray *versions, const GDate *today, GDate *before, GDate *after)
{
  guint first = 0;

  for (guint i = 0; i < versions->len; i++)
    if (g_date_compare (&g_array_index (versions, StillaPlanVersion, i).from, today) <= 0)
      first = i;
  first = MIN (first, versions->len - 2);
  *before = g_array_index (versions, StillaPlanVersion, first).from;
  *after = g_array_index (versions, StillaPlanVersion, first + 1).from;
}

static StillaRendition *
render_difference (StillaContext *context, const StillaHandoutMaterial *self)
{
  g_autoptr (GArray) versions = stilla_plan_list_versions (self->plan);
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (context);
  g_autoptr (StillaSafetyReport) report = NULL;
  g_autoptr (StillaPlanDifference) difference = NULL;
  GDate before, after;

  if (versions->len < 2)
    return NULL;
  find_versions (versions, &self->today, &before, &after);
  difference = stilla_plan_difference_new (self->plan, &before, &after);
  report = stilla_plan_check (context);
  return stilla_difference_page_new (self->bundle, reader, stilla_context_get_number_style (context),
                                     difference, stilla_safety_report_count_open (report));
}

static void
read_planner (StillaHandoutMaterial *self, StillaContext *context)
{
  StillaPlanner *planner = stilla_context_get_planner (context);
  StillaPlan *plan = stilla_planner_get_plan (planner);
  const StillaPerson *person = stilla_planner_get_person (planner);

  self->today = *stilla_planner_get_today (planner);
  self->circumstances = stilla_circumstances_copy (stilla_planner_get_circumstances (planner));
  if (stilla_planner_get_people (planner)->len > 1 && *person->name != '\0')
    self->person = g_strdup (person->name); /* of one person alone it is clear whose plan it is */
  if (is_empty (plan))
    return;
  self->plan = stilla_plan_ref (plan);
  self->difference = render_difference (context, self);
}

StillaHandoutMaterial *
stilla_handout_material_new (StillaContext *context)
{
  StillaHandoutMaterial *self = stilla_handout_material_new_guide (context);

  if (stilla_planner_is_loaded (stilla_context_get_planner (context)))
    read_planner (self, context);
  return self;
}

StillaHandoutMaterial *
stilla_handout_material_ref (StillaHandoutMaterial *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_material (gpointer data)
{
  StillaHandoutMaterial *self = data;

  g_clear_pointer (&self->bundle, stilla_bundle_unref);
  g_clear_pointer (&self->plan, stilla_plan_unref);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->practice, stilla_practice_free);
  g_clear_error (&self->problem);
  g_clear_pointer (&self->week_page, stilla_rendition_unref);
  g_clear_pointer (&self->difference, stilla_rendition_unref);
}

void
stilla_handout_material_unref (StillaHandoutMaterial *self)
{
  g_atomic_rc_box_release_full (self, clear_material);
}

void
stilla_handout_material_take_week (StillaHandoutMaterial *self, StillaRendition *page)
{
  g_clear_pointer (&self->week_page, stilla_rendition_unref);
  self->week_page = page;
}

void
stilla_handout_material_take_difference (StillaHandoutMaterial *self, StillaRendition *page)
{
  g_clear_pointer (&self->difference, stilla_rendition_unref);
  self->difference = page;
}

gboolean
stilla_handout_material_can_make (const StillaHandoutMaterial *self, const StillaHandoutPart *part)
{
  if (part->kind == STILLA_HANDOUT_PAGE)
    return stilla_bundle_find_page_entry (self->bundle, part->page_id) != NULL;
  if (part->kind == STILLA_HANDOUT_CHECKS)
    return self->circumstances != NULL || self->plan != NULL;
  if (part->kind == STILLA_HANDOUT_DIFFERENCE)
    return self->difference != NULL;
  return self->plan != NULL || !stilla_handout_part_needs_plan (part);
}

void
stilla_handout_material_init_subject (const StillaHandoutMaterial *self, StillaHandoutSubject *out)
{
  *out = (StillaHandoutSubject){
    .bundle = self->bundle,
    .today = &self->today,
    .plan = self->plan,
    .circumstances = self->circumstances,
    .person = self->person,
    .difference = self->difference,
    .week_page = self->week_page,
  };
}
