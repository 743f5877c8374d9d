/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-handout-request.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

#define SPACES " \t\r\n"
/* Nobody took a plan before, and no clock reaches farther. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2999

G_DEFINE_QUARK (stilla_handout_request_error, stilla_handout_request_error)

static const char *const fields[] = {
  [STILLA_HANDOUT_FIELD_PAGES] = "pages",
  [STILLA_HANDOUT_FIELD_LANGUAGE] = "language",
  [STILLA_HANDOUT_FIELD_SECOND_LANGUAGE] = "second-language",
  [STILLA_HANDOUT_FIELD_PAPER] = "paper",
  [STILLA_HANDOUT_FIELD_LARGE] = "large",
  [STILLA_HANDOUT_FIELD_TWO_UP] = "two-up",
  [STILLA_HANDOUT_FIELD_REGION] = "region",
  [STILLA_HANDOUT_FIELD_PLAN] = "plan",
  [STILLA_HANDOUT_FIELD_PRACTICE] = "practice",
  [STILLA_HANDOUT_FIELD_PATIENT] = "patient",
  [STILLA_HANDOUT_FIELD_DATE] = "date",
  [STILLA_HANDOUT_FIELD_WEEK] = "week",
  [STILLA_HANDOUT_FIELD_OUTPUT] = "output",
};

const char *
stilla_handout_field_to_string (StillaHandoutField field)
{
  return fields[field];
}

gboolean
stilla_handout_field_from_string (const char *word, StillaHandoutField *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (!g_str_equal (word, fields[i]))
      continue;
    *out = (StillaHandoutField) i;
    return TRUE;
  }
  return FALSE;
}

StillaHandoutRequest *
stilla_handout_request_new (void)
{
  StillaHandoutRequest *self = g_new0 (StillaHandoutRequest, 1);

  self->order = stilla_handout_order_new ();
  return self;
}

StillaHandoutRequest *
stilla_handout_request_copy (const StillaHandoutRequest *self)
{
  StillaHandoutRequest *copy = g_new0 (StillaHandoutRequest, 1);

  copy->order = stilla_handout_order_copy (self->order);
  copy->plan = g_strdup (self->plan);
  copy->practice = g_strdup (self->practice);
  copy->output = g_strdup (self->output);
  copy->week = self->week;
  return copy;
}

void
stilla_handout_request_free (StillaHandoutRequest *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->order, stilla_handout_order_free);
  g_clear_pointer (&self->plan, g_free);
  g_clear_pointer (&self->practice, g_free);
  g_clear_pointer (&self->output, g_free);
  g_free (self);
}

G_GNUC_PRINTF (3, 4)
static gboolean
refuse (GError **error, StillaHandoutRequestError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (STILLA_HANDOUT_REQUEST_ERROR, (int) code, format, arguments);
  va_end (arguments);
  return FALSE;
}

#define REFUSE_VALUE(...) refuse (error, STILLA_HANDOUT_REQUEST_ERROR_VALUE, __VA_ARGS__)
#define REFUSE_MISSING(...) refuse (error, STILLA_HANDOUT_REQUEST_ERROR_MISSING, __VA_ARGS__)

static gboolean
take (char **field, const char *words)
{
  g_clear_pointer (field, g_free);
  *field = g_strdup (words);
  return TRUE;
}

static gboolean
add_pages (StillaHandoutOrder *order, const char *words, GError **error)
{
  g_auto (GStrv) ids = g_strsplit_set (words, SPACES, -1);
  guint n_before = order->parts->len;

  for (guint i = 0; ids[i] != NULL; i++) {
    if (*ids[i] == '\0')
      continue;
    if (order->parts->len < STILLA_HANDOUT_MAX_PARTS && stilla_handout_order_add (order, ids[i]))
      continue;
    if (order->parts->len == STILLA_HANDOUT_MAX_PARTS)
      REFUSE_VALUE (_ ("A handout has at most %d pages of the guide and sheets. Make several handouts."),
                    STILLA_HANDOUT_MAX_PARTS);
    else
      REFUSE_VALUE (_ ("There is no sheet “%s”. Choose sheet:plan, sheet:week, sheet:checks, sheet:diary, "
                       "sheet:diary-month, sheet:questions or sheet:wallet-card."),
                    ids[i]);
    g_ptr_array_set_size (order->parts, (int) n_before);
    return FALSE;
  }
  return TRUE;
}

static gboolean
set_paper (StillaHandoutOrder *order, const char *word, GError **error)
{
  return stilla_paper_from_string (word, &order->paper)
         || REFUSE_VALUE (_ ("There is no paper “%s”. Choose a4, letter or a5."), word);
}

static gboolean
set_choice (gboolean *choice, StillaHandoutField field, const char *word, GError **error)
{
  if (!g_str_equal (word, "yes") && !g_str_equal (word, "no"))
    return REFUSE_VALUE (_ ("“%s” cannot be “%s”. Write yes or no."), fields[field], word);
  *choice = g_str_equal (word, "yes");
  return TRUE;
}

static gboolean
set_week (GDate *week, const char *words, GError **error)
{
  GDate day;

  if (!stilla_date_parse (words, &day))
    return REFUSE_VALUE (_ ("“%s” is not a date. Write the first day of the week as 2026-03-29."), words);
  if (g_date_get_year (&day) < FIRST_YEAR || g_date_get_year (&day) > LAST_YEAR)
    return REFUSE_VALUE (_ ("“%s” is too far away. Write a day of the years %d to %d."), words, FIRST_YEAR,
                         LAST_YEAR);
  *week = day;
  return TRUE;
}

/* Names of files are bytes; everything else is words. */
static gboolean
is_file (StillaHandoutField field)
{
  return field == STILLA_HANDOUT_FIELD_PLAN || field == STILLA_HANDOUT_FIELD_PRACTICE
         || field == STILLA_HANDOUT_FIELD_OUTPUT;
}

static gboolean
are_words (const char *bytes, GError **error)
{
  g_autofree char *shown = NULL;

  if (g_utf8_validate (bytes, -1, NULL))
    return TRUE;
  shown = g_utf8_make_valid (bytes, -1);
  return REFUSE_VALUE (_ ("“%s” is no UTF-8 text. Write it once more, in UTF-8."), shown);
}

gboolean
stilla_handout_request_set (StillaHandoutRequest *self,
                            StillaHandoutField field,
                            const char *words,
                            GError **error)
{
  StillaHandoutOrder *order = self->order;

  if (!is_file (field) && !are_words (words, error))
    return FALSE;
  switch (field) {
  case STILLA_HANDOUT_FIELD_PAGES:
    return add_pages (order, words, error);
  case STILLA_HANDOUT_FIELD_LANGUAGE:
    return take (&order->language, words);
  case STILLA_HANDOUT_FIELD_SECOND_LANGUAGE:
    return take (&order->second_language, words);
  case STILLA_HANDOUT_FIELD_PAPER:
    return set_paper (order, words, error);
  case STILLA_HANDOUT_FIELD_LARGE:
    return set_choice (&order->large, field, words, error);
  case STILLA_HANDOUT_FIELD_TWO_UP:
    return set_choice (&order->two_up, field, words, error);
  case STILLA_HANDOUT_FIELD_REGION:
    return take (&order->region, words);
  case STILLA_HANDOUT_FIELD_PLAN:
    return take (&self->plan, words);
  case STILLA_HANDOUT_FIELD_PRACTICE:
    return take (&self->practice, words);
  case STILLA_HANDOUT_FIELD_PATIENT:
    return take (&order->patient, words);
  case STILLA_HANDOUT_FIELD_DATE:
    return take (&order->date, words);
  case STILLA_HANDOUT_FIELD_WEEK:
    return set_week (&self->week, words, error);
  case STILLA_HANDOUT_FIELD_OUTPUT:
    return take (&self->output, words);
  case STILLA_HANDOUT_N_FIELDS:
    break;
  }
  g_return_val_if_reached (FALSE);
}

static gboolean
has_what_it_needs (const StillaHandoutRequest *self, GError **error)
{
  for (guint i = 0; i < self->order->parts->len; i++) {
    const StillaHandoutPart *part = g_ptr_array_index (self->order->parts, i);
    g_autofree char *words = stilla_handout_part_to_string (part);

    if (part->kind == STILLA_HANDOUT_DIFFERENCE)
      return REFUSE_VALUE (
          _ ("“%s” needs two versions of a plan, and a plan file has one. Print it from My plan."), words);
    if (self->plan == NULL && stilla_handout_part_needs_plan (part))
      return REFUSE_MISSING (_ ("“%s” needs a plan. Name a plan file."), words);
  }
  return TRUE;
}

gboolean
stilla_handout_request_finish (StillaHandoutRequest *self, GError **error)
{
  if (self->order->parts->len == 0 && self->plan == NULL)
    return REFUSE_MISSING (
        _ ("Nothing is asked for. Name a page or a plan; “stilla-cli pages” lists the pages."));
  if (self->output == NULL || *self->output == '\0')
    return REFUSE_MISSING (_ ("The output has no name. Name a file such as handout.pdf."));
  if (self->plan != NULL && *self->plan == '\0')
    return REFUSE_MISSING (_ ("The plan has no name. Name a plan file."));
  if (!has_what_it_needs (self, error))
    return FALSE;
  if (self->plan != NULL && !stilla_handout_order_needs_plan (self->order))
    g_ptr_array_insert (self->order->parts, 0, stilla_handout_part_from_string ("sheet:plan"));
  return TRUE;
}
