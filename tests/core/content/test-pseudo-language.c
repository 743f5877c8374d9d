/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-pseudo-language.h"

#define FSI "\342\201\250"
#define PDI "\342\201\251"

typedef struct {
  const char *words;
  const char *accented;
  const char *mirrored;
} Row;

static const Row rows[] = {
  { "", "", "" },
  { "Sources", "[Šööûûŕçééš]", "سهورثعس" },
  { "A cat, a dog; why?", "[Åå çååţ, åå ðööĝ; ŵĥý?]", "ا ثات، ا دهغ؛ شحص؟" },
  { "Page 3 of 9", "[Þååĝéé 3 ööƒ 9]", "طاغع " FSI "3" PDI " هف " FSI "9" PDI },
  { "about 141 mg a day", "[ååƀööûûţ 141 mg åå ðååý]", "ابهوت " FSI "141 mg" PDI " ا داص" },
  { "about 141\302\240mg.", "[ååƀööûûţ 141\302\240mg.]", "ابهوت " FSI "141\302\240mg" PDI "." },
  { "at 20:00, then 8 am", "[ååţ 20:00, ţĥééñ 8 am]", "ات " FSI "20:00" PDI "، تحعن " FSI "8 am" PDI },
  { "2 mg/dL more", "[2 mg/dL ɱööŕéé]", FSI "2 mg/dL" PDI " مهرع" },
  { "a 24-hour day (14.1%)", "[åå 24-ĥööûûŕ ðååý (14.1%)]", "ا 24-حهور داص (" FSI "14.1%" PDI ")" },
  { "MgO and B6", "[MgO ååñð B6]", FSI "MgO" PDI " اند " FSI "B6" PDI },
  { "see www.example.org now", "[šéééé www.example.org ñööŵ]", "سعع " FSI "www.example.org" PDI " نهش" },
  { "350", "350", "350" },
  { "take " FSI "My Brand, 2" PDI ", or", "[ţååķéé " FSI "My Brand, 2" PDI ", ööŕ]",
    "تاكع " FSI "My Brand, 2" PDI "، هر" },
  { "“" FSI "Half" PDI "” day", "[“" FSI "Half" PDI "” ðååý]", "“" FSI "Half" PDI "” داص" },
  { "café", "[çååƒé]", "ثافع" },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *accented = stilla_pseudo_words ("en-XA", rows[i].words);
    g_autofree char *mirrored = stilla_pseudo_words ("ar-XB", rows[i].words);
    g_autofree char *spoken = stilla_pseudo_words ("en-GB", rows[i].words);
    g_autofree char *twice = stilla_pseudo_words ("en-XA", accented);
    g_autofree char *still = stilla_pseudo_words ("ar-XB", mirrored);

    g_assert_cmpstr (accented, ==, rows[i].accented);
    g_assert_cmpstr (spoken, ==, rows[i].words);
    g_assert_cmpstr (twice, ==, accented);
    g_assert_cmpstr (still, ==, mirrored);
    g_assert_cmpstr (mirrored, ==, rows[i].mirrored);
  }
}

static void
test_find (void)
{
  g_assert_cmpstr (stilla_pseudo_language_find ("en-XA"), ==, STILLA_PSEUDO_LONG);
  g_assert_cmpstr (stilla_pseudo_language_find ("en_xa.UTF-8"), ==, STILLA_PSEUDO_LONG);
  g_assert_cmpstr (stilla_pseudo_language_find ("AR-xb"), ==, STILLA_PSEUDO_MIRRORED);
  g_assert_null (stilla_pseudo_language_find ("en"));
  g_assert_null (stilla_pseudo_language_find ("en-GB"));
  g_assert_null (stilla_pseudo_language_find ("enxxa"));
  g_assert_null (stilla_pseudo_language_find ("en-XAA"));
  g_assert_null (stilla_pseudo_language_find (""));
}

/* What no translator may change is as it was; all else is turned, in one pair of brackets. */
static void
test_text (void)
{
  g_autoptr (StillaText) text = stilla_text_new ();
  g_autofree char *words = NULL;

  stilla_text_append (text, "Take ", STILLA_SPAN_PLAIN);
  stilla_text_append (text, "350 mg", STILLA_SPAN_QUANTITY);
  stilla_text_append (text, " of ", STILLA_SPAN_PLAIN);
  stilla_text_append (text, "My Brand", STILLA_SPAN_VERBATIM);
  stilla_text_append (text, " on ", STILLA_SPAN_PLAIN);
  stilla_text_append (text, STILLA_LINE_TO_WRITE_ON, STILLA_SPAN_BLANK);
  stilla_text_append (text, ", never more. ", STILLA_SPAN_STRONG);
  stilla_pseudo_turn_text ("en-XA", text);
  words = stilla_text_dup_string (text);
  g_assert_cmpstr (words, ==, "[Ţååķéé 350 mg ööƒ My Brand ööñ __________, ñééṽééŕ ɱööŕéé.] ");
}

/* Every small and every large letter has another; those of Arabic are Arabic letters. */
static void
test_letters (void)
{
  for (char letter = 'A'; letter <= 'z'; letter++) {
    char word[] = { letter, 'x', '\0' };
    g_autofree char *accented = stilla_pseudo_words ("en-XA", word);
    g_autofree char *mirrored = stilla_pseudo_words ("ar-XB", word);
    gunichar first = g_utf8_get_char (mirrored);

    if (!g_ascii_isalpha (letter))
      continue;
    g_assert_cmpuint (g_utf8_get_char (accented + 1), >, 0x7f);
    g_assert_cmpint (g_unichar_get_script (first), ==, G_UNICODE_SCRIPT_ARABIC);
    g_assert_true (g_unichar_isalpha (first));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/pseudo-language/words", test_words);
  g_test_add_func ("/content/pseudo-language/find", test_find);
  g_test_add_func ("/content/pseudo-language/text", test_text);
  g_test_add_func ("/content/pseudo-language/letters", test_letters);
  return g_test_run ();
}
