/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STILLA_PAUSE_MAX_WORDS 200

/* Days on which nothing is due, such as "until the antibiotic is finished". Immutable, reference-counted,
 * thread-safe. */
typedef struct {
  char *id;
  char *product_id; /* (nullable): NULL: the whole plan */
  char *reason;     /* in the person's words; "": none */
  GDate from;
  GDate until; /* the last day without doses; not valid: until somebody ends it. Before @from: it never was */
} StillaPause;

/** stilla_pause_new: @fields: copied; its id may be %NULL, then a new one is drawn */
StillaPause *stilla_pause_new (const StillaPause *fields, GError **error);
/** stilla_pause_with_until: Returns: (transfer full): the same, ending on @until; not valid: open */
StillaPause *stilla_pause_with_until (const StillaPause *self, const GDate *until);
StillaPause *stilla_pause_ref (StillaPause *self);
void stilla_pause_unref (StillaPause *self);

/** stilla_pause_applies: Returns: whether nothing of @product_id is due on @date because of it */
gboolean stilla_pause_applies (const StillaPause *self, const char *product_id, const GDate *date);
/** stilla_pause_concerns: Returns: whether @product_id is paused on the days of @self */
gboolean stilla_pause_concerns (const StillaPause *self, const char *product_id);
/** stilla_pause_meets: @first, @last: (nullable): open. Returns: whether one of its days is among these */
gboolean stilla_pause_meets (const StillaPause *self, const GDate *first, const GDate *last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPause, stilla_pause_unref)

G_END_DECLS
