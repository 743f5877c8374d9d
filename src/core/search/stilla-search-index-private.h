/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/search/stilla-search-index.h"

G_BEGIN_DECLS

/* Where a word stands, the best place first. */
typedef enum {
  STILLA_PLACE_TITLE,
  STILLA_PLACE_SYNONYM, /* other names of a page, a form or a glossary word */
  STILLA_PLACE_HEADING,
  STILLA_PLACE_TEXT,
} StillaPlace;

#define STILLA_NO_PASSAGE G_MAXUINT32

typedef struct {
  char *id;
  char *title;
  GStrv folded_titles; /* the title and the sidebar's title, folded, words parted by single spaces */
  guint32 summary;     /* passage that says what the page is for */
} StillaIndexedPage;

typedef struct {
  char *text;
  const char *anchor; /* interned, nullable */
  StillaPlace place;
} StillaPassage;

/* A word on a page: its best place, and passages to show it in. */
typedef struct {
  guint32 page;
  guint32 best;    /* passage in the best place */
  guint32 running; /* first passage of headings or text, STILLA_NO_PASSAGE when there is none */
  StillaPlace place;
} StillaPosting;

typedef struct {
  char *word;
  gunichar *letters;
  glong n_letters;
  gboolean has_digit;
  GArray *postings; /* (element-type StillaPosting), by page */
} StillaIndexedWord;

/* How many passages of a page compete to be shown. */
#define STILLA_N_SHOWN 4

/* What a page has for the words of a query seen so far. */
typedef struct {
  guint n_words;     /* words found; the page is out when it falls behind */
  guint n_misspelt;  /* of them, found with a letter forgiven */
  StillaPlace place; /* the worst of the words' best places */
  guint32 shown[STILLA_N_SHOWN];
  /* of the word that is being looked up */
  StillaPlace word_place;
  gboolean word_misspelt;
  guint32 word_shown;
} StillaPageMatch;

struct _StillaSearchIndex {
  gatomicrefcount ref_count;
  GPtrArray *pages;    /* (element-type StillaIndexedPage), in bundle order */
  GPtrArray *passages; /* (element-type StillaPassage) */
  GPtrArray *words;    /* (element-type StillaIndexedWord), sorted by bytes */
};

G_END_DECLS
