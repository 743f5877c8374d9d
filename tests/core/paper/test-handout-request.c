/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-handout-request.h"

#include "core/schedule/stilla-date.h"

#include <string.h>

static void
set (StillaHandoutRequest *request, StillaHandoutField field, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (stilla_handout_request_set (request, field, words, &error));
  g_assert_no_error (error);
}

static char *
list_parts (const StillaHandoutRequest *request)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < request->order->parts->len; i++) {
    g_autofree char *words = stilla_handout_part_to_string (g_ptr_array_index (request->order->parts, i));

    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", words);
  }
  return g_string_free (out, FALSE);
}

static void
assert_parts (const StillaHandoutRequest *request, const char *expected)
{
  g_autofree char *found = list_parts (request);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_words (void)
{
  for (int i = 0; i < STILLA_HANDOUT_N_FIELDS; i++) {
    StillaHandoutField field = STILLA_HANDOUT_N_FIELDS;

    g_assert_true (
        stilla_handout_field_from_string (stilla_handout_field_to_string ((StillaHandoutField) i), &field));
    g_assert_cmpint (field, ==, i);
  }
  g_assert_false (stilla_handout_field_from_string ("", &(StillaHandoutField){ 0 }));
  g_assert_false (stilla_handout_field_from_string ("Pages", &(StillaHandoutField){ 0 }));
}

static void
test_fields (void)
{
  g_autoptr (StillaHandoutRequest) request = stilla_handout_request_new ();
  g_autoptr (StillaHandoutRequest) copy = NULL;
  const StillaHandoutOrder *order;
  g_autofree char *week = NULL;

  g_assert_false (g_date_valid (&request->week));
  set (request, STILLA_HANDOUT_FIELD_PAGES, "glycinate \n sheet:diary");
  set (request, STILLA_HANDOUT_FIELD_PAGES, "daily-limits");
  set (request, STILLA_HANDOUT_FIELD_LANGUAGE, "en");
  set (request, STILLA_HANDOUT_FIELD_SECOND_LANGUAGE, "ar-XB");
  set (request, STILLA_HANDOUT_FIELD_PAPER, "letter");
  set (request, STILLA_HANDOUT_FIELD_LARGE, "yes");
  set (request, STILLA_HANDOUT_FIELD_TWO_UP, "yes");
  set (request, STILLA_HANDOUT_FIELD_TWO_UP, "no");
  set (request, STILLA_HANDOUT_FIELD_REGION, "uk");
  set (request, STILLA_HANDOUT_FIELD_PLAN, "p.xml");
  set (request, STILLA_HANDOUT_FIELD_PRACTICE, "p.conf");
  set (request, STILLA_HANDOUT_FIELD_PATIENT, "=Ada");
  set (request, STILLA_HANDOUT_FIELD_DATE, "1 May");
  set (request, STILLA_HANDOUT_FIELD_WEEK, "2026-11-23");
  set (request, STILLA_HANDOUT_FIELD_OUTPUT, "o\xe9.pdf");
  copy = stilla_handout_request_copy (request);
  order = copy->order;
  assert_parts (copy, "glycinate sheet:diary daily-limits");
  g_assert_cmpstr (order->language, ==, "en");
  g_assert_cmpstr (order->second_language, ==, "ar-XB");
  g_assert_cmpint (order->paper, ==, STILLA_PAPER_LETTER);
  g_assert_true (order->large);
  g_assert_false (order->two_up);
  g_assert_cmpstr (order->region, ==, "uk");
  g_assert_cmpstr (order->patient, ==, "=Ada");
  g_assert_cmpstr (order->date, ==, "1 May");
  g_assert_cmpstr (copy->plan, ==, "p.xml");
  g_assert_cmpstr (copy->practice, ==, "p.conf");
  g_assert_cmpstr (copy->output, ==, "o\xe9.pdf");
  week = stilla_date_to_string (&copy->week);
  g_assert_cmpstr (week, ==, "2026-11-23");
}

static char *
repeat (const char *words, guint times)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (out, words);
  return g_string_free (out, FALSE);
}

static void
assert_refused (StillaHandoutField field, const char *words)
{
  g_autoptr (StillaHandoutRequest) request = stilla_handout_request_new ();
  g_autoptr (StillaHandoutRequest) before = stilla_handout_request_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (stilla_handout_request_set (request, field, words, &error));
  g_assert_error (error, STILLA_HANDOUT_REQUEST_ERROR, STILLA_HANDOUT_REQUEST_ERROR_VALUE);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (stilla_handout_order_equal (request->order, before->order));
  g_assert_false (g_date_valid (&request->week));
}

static void
test_refused (void)
{
  g_autofree char *many = repeat ("glycinate ", STILLA_HANDOUT_MAX_PARTS + 1);

  assert_refused (STILLA_HANDOUT_FIELD_PAGES, "glycinate sheet:nothing");
  assert_refused (STILLA_HANDOUT_FIELD_PAGES, many);
  assert_refused (STILLA_HANDOUT_FIELD_PAPER, "A4");
  assert_refused (STILLA_HANDOUT_FIELD_LARGE, "maybe");
  assert_refused (STILLA_HANDOUT_FIELD_TWO_UP, "2");
  assert_refused (STILLA_HANDOUT_FIELD_PATIENT, "Ad\xe9");
  assert_refused (STILLA_HANDOUT_FIELD_PAGES, "\xff");
  assert_refused (STILLA_HANDOUT_FIELD_WEEK, "2026-02-30");
  assert_refused (STILLA_HANDOUT_FIELD_WEEK, "1899-12-31");
  assert_refused (STILLA_HANDOUT_FIELD_WEEK, "9999-12-31");
}

static void
test_finish (void)
{
  static const struct {
    const char *pages;
    const char *plan;
    const char *output;
    const char *parts; /* NULL: refused */
  } cases[] = {
    { "glycinate", NULL, "o", "glycinate" },
    { "glycinate", "p", "o", "sheet:plan glycinate" },
    { "", "p", "o", "sheet:plan" },
    { "glycinate sheet:week", "p", "o", "glycinate sheet:week" },
    { "glycinate sheet:diary", "p", "o", "sheet:plan glycinate sheet:diary" },
    { "sheet:diary", NULL, "o", "sheet:diary" },
    { "", NULL, "o", NULL },
    { "glycinate", NULL, NULL, NULL },
    { "glycinate", NULL, "", NULL },
    { "sheet:plan", NULL, "o", NULL },
    { "glycinate sheet:wallet-card", NULL, "o", NULL },
    { "sheet:difference", "p", "o", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (StillaHandoutRequest) request = stilla_handout_request_new ();
    g_autoptr (GError) error = NULL;

    set (request, STILLA_HANDOUT_FIELD_PAGES, cases[i].pages);
    request->plan = g_strdup (cases[i].plan);
    request->output = g_strdup (cases[i].output);
    g_assert_true (stilla_handout_request_finish (request, &error) == (cases[i].parts != NULL));
    g_assert_true ((error == NULL) == (cases[i].parts != NULL));
    if (cases[i].parts != NULL)
      assert_parts (request, cases[i].parts);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/handout-request/words", test_words);
  g_test_add_func ("/paper/handout-request/fields", test_fields);
  g_test_add_func ("/paper/handout-request/refused", test_refused);
  g_test_add_func ("/paper/handout-request/finish", test_finish);
  return g_test_run ();
}
