/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-missing-letters.h"

#include "core/base/stilla-resources.h"
#include "typeset/stilla-handout-blocks.h"
#include "typeset/stilla-handout-composition.h"
#include "typeset/stilla-print-error.h"

#include <glib/gstdio.h>

/* A computer with the Latin, Greek and Cyrillic letters of one font, and signs. */
#define FONTS \
  "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig>" \
  "<dir>/usr/share/fonts</dir><cachedir>/var/cache/fontconfig</cachedir>" \
  "<selectfont><rejectfont><glob>*.*</glob></rejectfont>" \
  "<acceptfont><glob>*/NotoSans-*.ttf</glob><glob>*/NotoSansSymbols2-*.ttf</glob></acceptfont></selectfont>" \
  "</fontconfig>"

typedef struct {
  const char *name;
  const char *words;
  const char *letters; /* nullable: they are there */
  const char *package;
} Row;

static const Row rows[] = {
  { "latin", "Żółć ſtraße", NULL, NULL },
  { "accented", "Ṁååĝñééšîîûûɱ", NULL, NULL },
  { "greek", "μαγνήσιο", NULL, NULL },
  { "arabic", "100 mg مغنيسيوم", "Arabic letters", "fonts-noto-core" },
  { "hebrew", "מגנזיום", "Hebrew letters", "fonts-noto-core" },
  { "hindi", "मैग्नीशियम", "Devanagari letters", "fonts-noto-core" },
  { "thai", "แมกนีเซียม", "Thai letters", "fonts-noto-core" },
  { "chinese", "镁", "Chinese characters", "fonts-noto-cjk" },
  { "japanese", "マグネシウム", "Japanese characters", "fonts-noto-cjk" },
  { "korean", "마그네슘", "Korean letters", "fonts-noto-cjk" },
  { "private", "\356\200\200", "the sign U+E000", "fonts-noto-core" },
};

static StillaFlow *
make_flow (const char *guide)
{
  StillaFlow *flow = stilla_flow_new ("en", NULL);

  flow->title = g_strdup ("A form");
  flow->guide = g_strdup (guide);
  flow->edition = g_strdup ("Edition");
  flow->review_status = g_strdup ("Not reviewed.");
  return flow;
}

/* Returns: (transfer full) (nullable): why @flow cannot be printed */
static char *
refusal (StillaFlow *flow)
{
  g_autoptr (StillaPageList) pages = NULL;
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;

  stilla_page_spec_init_for (&spec, STILLA_PAPER_A4, FALSE, FALSE);
  pages = stilla_page_list_new (flow, &spec, NULL, &error);
  if (pages != NULL)
    return NULL;
  g_assert_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_FONT);
  return g_strdup (error->message);
}

static void
assert_refused (StillaFlow *flow, const Row *row)
{
  g_autofree char *sentence = refusal (flow);

  if (row->letters == NULL) {
    g_assert_cmpstr (sentence, ==, NULL);
    return;
  }
  g_assert_nonnull (sentence);
  g_assert_nonnull (strstr (sentence, row->letters));
  g_assert_nonnull (strstr (sentence, row->package));
}

static void
test_paragraph (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (StillaFlow) flow = make_flow ("Guide");

  stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_BODY,
                                               stilla_flow_own_text (flow, row->words)));
  assert_refused (flow, row);
}

/* What stands on every sheet counts like any other word. */
static void
test_header (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (StillaFlow) flow = make_flow (row->words);

  stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_BODY,
                                               stilla_flow_own_text (flow, "Words")));
  assert_refused (flow, row);
}

/* The words of a picture are set only when it is drawn. */
static void
test_picture (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (StillaFlow) flow = make_flow ("Guide");
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_CHART);
  StillaChartItem *item = stilla_chart_item_new ("Label");

  block->chart = stilla_chart_new (STILLA_CHART_BARS);
  block->chart->title = stilla_text_new_plain ("Title");
  block->chart->alternative = g_strdup ("All of it");
  block->chart->maximum = 1000;
  item->value = 500;
  item->value_text = g_strdup (row->words);
  g_ptr_array_add (block->chart->items, item);
  stilla_handout_add_block (flow, stilla_flow_own_block (flow, block), NULL);
  assert_refused (flow, row);
}

/* A whole handout in a language whose letters are missing, alone or beside one that is there. */
static void
test_language (void)
{
  static const char *const languages[][2]
      = { { "en", NULL }, { "en-XA", NULL }, { "ar-XB", NULL }, { "en", "ar-XB" } };
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  StillaHandoutSubject subject = { .bundle = bundle, .region = "us-ca" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autoptr (StillaHandoutOrder) order = stilla_handout_order_new ();
    g_autoptr (StillaFlow) flow = NULL;
    g_autofree char *sentence = NULL;

    order->language = g_strdup (languages[i][0]);
    order->second_language = g_strdup (languages[i][1]);
    stilla_handout_order_add (order, "glycinate");
    flow = stilla_handout_compose (order, &subject, &error);
    g_assert_no_error (error);
    sentence = refusal (flow);
    g_assert_true ((sentence != NULL) == (i >= 2));
    g_assert_true (sentence == NULL || strstr (sentence, "Arabic letters") != NULL);
  }
}

/* It must be there before the first font is looked for. */
static char *
use_few_fonts (void)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int file = g_file_open_tmp ("stilla-fonts-XXXXXX.conf", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (file, NULL));
  g_assert_true (g_file_set_contents (path, FONTS, -1, &error));
  g_assert_true (g_setenv ("FONTCONFIG_FILE", path, TRUE));
  return path;
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = use_few_fonts ();
  int result;

  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *paragraph = g_strdup_printf ("/typeset/missing-letters/%s", rows[i].name);
    g_autofree char *header = g_strdup_printf ("/typeset/missing-letters/%s/header", rows[i].name);
    g_autofree char *picture = g_strdup_printf ("/typeset/missing-letters/%s/picture", rows[i].name);

    g_test_add_data_func (paragraph, &rows[i], test_paragraph);
    g_test_add_data_func (header, &rows[i], test_header);
    g_test_add_data_func (picture, &rows[i], test_picture);
  }
  g_test_add_func ("/typeset/missing-letters/language", test_language);
  result = g_test_run ();
  g_remove (path);
  return result;
}
