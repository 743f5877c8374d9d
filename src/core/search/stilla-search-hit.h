/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A matching word inside a sentence, in bytes. */
typedef struct {
  guint start;
  guint end;
} StillaSearchMark;

/* One page that was found. */
typedef struct {
  char *page_id;
  char *title;
  char *anchor;         /* where on the page the sentence stands, nullable */
  char *sentence;       /* never NULL */
  GArray *marks;        /* (element-type StillaSearchMark): the words of @sentence that match, in order */
  gboolean is_misspelt; /* a letter had to be forgiven */
} StillaSearchHit;

StillaSearchHit *stilla_search_hit_new (const char *page_id, const char *title);
void stilla_search_hit_free (StillaSearchHit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaSearchHit, stilla_search_hit_free)

G_END_DECLS
