/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-handout-subject.h"

#include "core/paper/stilla-diary-paper.h"
#include "core/paper/stilla-plan-paper.h"
#include "core/paper/stilla-questions-paper.h"
#include "core/paper/stilla-wallet-card.h"
#include "core/paper/stilla-week-sheet.h"
#include "core/safety/stilla-report-page.h"
#include "core/safety/stilla-safety-check.h"
#include "core/schedule/stilla-day-name.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (stilla - paper - error - quark, stilla_paper_error)

/* What the parts about a person share. */
typedef struct {
  StillaPlan *plan;                   /* owned */
  StillaCircumstances *circumstances; /* owned */
  StillaSafetyReport *report;         /* owned */
} Person;

static void
person_init (Person *self, const StillaHandoutSubject *subject)
{
  self->plan = subject->plan != NULL ? stilla_plan_ref (subject->plan) : stilla_plan_new_empty ();
  self->circumstances = stilla_circumstances_new ();
  if (subject->circumstances != NULL) {
    g_clear_pointer (&self->circumstances, stilla_circumstances_free);
    self->circumstances = stilla_circumstances_copy_since (subject->circumstances, subject->today);
  }
  self->report = stilla_safety_check (subject->bundle, subject->region, self->plan, self->circumstances,
                                      subject->today);
}

static void
person_clear (Person *self)
{
  g_clear_pointer (&self->plan, stilla_plan_unref);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->report, stilla_safety_report_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Person, person_clear)

/* The Monday of the week of today, when no day is asked for. */
static GDate
find_week (const StillaHandoutSubject *subject)
{
  return subject->week != NULL ? *subject->week : stilla_week_find_begin (subject->today, G_DATE_MONDAY);
}

static StillaRendition *
render_week (const StillaHandoutSubject *subject, const Person *person, const StillaReader *reader)
{
  StillaWeekSheet sheet = { subject->bundle, reader, person->plan, find_week (subject),
                            stilla_safety_report_count_open (person->report) };
  g_autoptr (GArray) doses = NULL;

  if (subject->week_page != NULL)
    return stilla_rendition_ref (subject->week_page);
  doses = stilla_week_sheet_list_planned (&sheet);
  return stilla_week_sheet_new (&sheet, doses);
}

static StillaRendition *
render_for_person (const StillaHandoutSubject *subject,
                   StillaHandoutPartKind kind,
                   const StillaReader *reader)
{
  g_auto (Person) person = { NULL };
  StillaReportSheet sheet = { subject->bundle, reader, NULL, NULL, NULL, NULL };

  person_init (&person, subject);
  sheet.plan = person.plan;
  sheet.circumstances = person.circumstances;
  sheet.report = person.report;
  if (kind == STILLA_HANDOUT_WEEK)
    return render_week (subject, &person, reader);
  if (kind == STILLA_HANDOUT_WALLET_CARD)
    return stilla_wallet_card_new (&sheet, subject->person);
  if (kind == STILLA_HANDOUT_PLAN)
    return stilla_plan_paper_new (&sheet, subject->person);
  return stilla_report_page_new (subject->bundle, reader, person.plan, person.circumstances, person.report);
}

static StillaRendition *
render_page (const StillaHandoutSubject *subject,
             const char *page_id,
             const StillaReader *reader,
             GError **error)
{
  if (stilla_bundle_find_page_entry (subject->bundle, page_id) != NULL)
    return stilla_rendition_new (subject->bundle, page_id, reader, error);
  g_set_error (error, STILLA_PAPER_ERROR, STILLA_PAPER_ERROR_NO_PAGE,
               _ ("The guide has no page “%s”. Choose one of its pages."), page_id);
  return NULL;
}

static StillaRendition *
render_difference (const StillaHandoutSubject *subject, GError **error)
{
  if (subject->difference != NULL)
    return stilla_rendition_ref (subject->difference);
  g_set_error (error, STILLA_PAPER_ERROR, STILLA_PAPER_ERROR_NO_CHANGES,
               _ ("“%s” needs two versions of a plan. Choose them in My plan first."),
               stilla_handout_part_kind_label (STILLA_HANDOUT_DIFFERENCE));
  return NULL;
}

static gboolean
has_notes (const StillaHandoutSubject *subject)
{
  return subject->plan != NULL || subject->circumstances != NULL;
}

static gboolean
refuse_without_plan (const StillaHandoutPart *part, GError **error)
{
  g_set_error (error, STILLA_PAPER_ERROR, STILLA_PAPER_ERROR_NO_PLAN,
               _ ("“%s” needs a plan. Add a plan first, or take this part out."),
               stilla_handout_part_kind_label (part->kind));
  return FALSE;
}

/* "Before you start" looks at answers and medicines too: it needs no product. */
static gboolean
has_what_it_needs (const StillaHandoutSubject *subject, const StillaHandoutPart *part, GError **error)
{
  if (!stilla_handout_part_needs_plan (part) || part->kind == STILLA_HANDOUT_DIFFERENCE
      || subject->plan != NULL || (part->kind == STILLA_HANDOUT_CHECKS && has_notes (subject)))
    return TRUE;
  return refuse_without_plan (part, error);
}

StillaRendition *
stilla_handout_render (const StillaHandoutSubject *subject,
                       const StillaHandoutPart *part,
                       const char *language,
                       GError **error)
{
  g_autoptr (StillaReader) reader
      = stilla_reader_new (language != NULL ? language : stilla_bundle_get_language (subject->bundle),
                           subject->region, subject->today);

  if (!has_what_it_needs (subject, part, error))
    return NULL;
  switch (part->kind) {
  case STILLA_HANDOUT_PAGE:
    return render_page (subject, part->page_id, reader, error);
  case STILLA_HANDOUT_DIFFERENCE:
    return render_difference (subject, error);
  case STILLA_HANDOUT_CHECKS:
  case STILLA_HANDOUT_WEEK:
  case STILLA_HANDOUT_PLAN:
  case STILLA_HANDOUT_WALLET_CARD:
    return render_for_person (subject, part->kind, reader);
  case STILLA_HANDOUT_DIARY:
    return stilla_diary_paper_new (subject->bundle, reader);
  case STILLA_HANDOUT_DIARY_MONTH:
    return stilla_diary_month_new (subject->bundle, reader);
  case STILLA_HANDOUT_QUESTIONS:
    return stilla_questions_paper_new (subject->bundle, reader, subject->question_pages, error);
  }
  g_return_val_if_reached (NULL);
}
