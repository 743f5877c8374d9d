/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-content-line.h"

#include <string.h>

static const struct {
  const char *words;
  const char *escaped;
} rows[] = {
  { "", "" },
  { "plain", "plain" },
  { "a, b; c\\d", "a\\, b\\; c\\\\d" },
  { "two\nlines\r\nand three", "two lines  and three" },
  { "BEGIN:VALARM\r\nEND:VEVENT", "BEGIN:VALARM  END:VEVENT" },
  { "a\tb\x7f"
    "c\x1b[31m",
    "a b c [31m" },
  { "a\xc2\x85"
    "b\xe2\x80\xa8"
    "c\xe2\x80\xa9"
    "d",
    "a b c d" },
  { "“Magnésium” ½ 💊", "“Magnésium” ½ 💊" },
  { "مغنيسيوم", "مغنيسيوم" },
  { "\xff\xfe", "\xef\xbf\xbd\xef\xbf\xbd" },
};

static void
test_escape (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *escaped = stilla_content_line_escape (rows[i].words);

    g_assert_cmpstr (escaped, ==, rows[i].escaped);
  }
}

static char *
unfold (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\r\n ", -1);

  return g_strjoinv ("", parts);
}

/* Characters of one to four octets, in every mixture: no line is too long, none ends inside a character. */
static void
test_fold (void)
{
  static const char *const letters[] = { "a", "ß", "か", "💊" };
  g_autoptr (GRand) draw = g_rand_new_with_seed (20261121);

  for (int round = 0; round < 2000; round++) {
    g_autoptr (GString) value = g_string_new (NULL);
    g_autoptr (GString) out = g_string_new (NULL);
    g_autofree char *expected = NULL;
    g_autofree char *whole = NULL;
    g_auto (GStrv) lines = NULL;

    for (int n = g_rand_int_range (draw, 0, 200); n > 0; n--)
      g_string_append (value, letters[g_rand_int_range (draw, 0, G_N_ELEMENTS (letters))]);
    stilla_content_line_append (out, "SUMMARY", value->str);
    lines = g_strsplit (out->str, "\r\n", -1);
    g_assert_cmpuint (g_strv_length (lines), >=, 2);
    g_assert_cmpstr (lines[g_strv_length (lines) - 1], ==, "");
    for (char **line = lines; *line != NULL; line++) {
      g_assert_cmpuint (strlen (*line), <=, 75);
      g_assert_true (g_utf8_validate (*line, -1, NULL));
    }
    whole = unfold (out->str);
    expected = g_strconcat ("SUMMARY:", value->str, "\r\n", NULL);
    g_assert_cmpstr (whole, ==, expected);
  }
}

/* As long as may be, and one more. */
static void
test_edge (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *fits = g_strnfill (73, 'x');
  g_autofree char *one_more = g_strnfill (74, 'x');

  stilla_content_line_append (out, "A", fits);
  g_assert_cmpuint (out->len, ==, 75 + 2);
  g_string_truncate (out, 0);
  stilla_content_line_append (out, "A", one_more);
  g_assert_true (g_str_has_suffix (out->str, "x\r\n x\r\n"));
}

static void
test_time (void)
{
  g_autofree char *time = stilla_content_line_time (1774751400);

  g_assert_cmpstr (time, ==, "20260329T023000");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/content-line/escape", test_escape);
  g_test_add_func ("/exchange/content-line/fold", test_fold);
  g_test_add_func ("/exchange/content-line/edge", test_edge);
  g_test_add_func ("/exchange/content-line/time", test_time);
  return g_test_run ();
}
