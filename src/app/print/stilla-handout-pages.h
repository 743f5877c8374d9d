/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-handout-material.h"
#include "typeset/stilla-page-list.h"

G_BEGIN_DECLS

/* A handout laid out: what was asked for, what it was made from, and the pages. It has fonts of its own, so
 * that one thread can lay it out and another one draw it; two at once must not. Counted, from any thread. */
typedef struct {
  StillaHandoutOrder *order;
  StillaHandoutMaterial *material;
  StillaPageList *list;
} StillaHandoutPages;

/**
 * stilla_handout_pages_new:
 * @spec: (nullable): the paper of a printer; %NULL: that of @order
 * @cancellable: (nullable): looked at between the steps
 *
 * Returns: (transfer full) (nullable): the pages; %NULL with a sentence that says what is missing
 */
StillaHandoutPages *stilla_handout_pages_new (const StillaHandoutOrder *order,
                                              StillaHandoutMaterial *material,
                                              const StillaPageSpec *spec,
                                              GCancellable *cancellable,
                                              GError **error);
/** stilla_handout_pages_new_async: The same on another thread. */
void stilla_handout_pages_new_async (const StillaHandoutOrder *order,
                                     StillaHandoutMaterial *material,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
StillaHandoutPages *stilla_handout_pages_new_finish (GAsyncResult *result, GError **error);

/** stilla_handout_pages_save_async: Lays out a handout and writes it to @file as a PDF, both on another
 * thread. @created: seconds since 1970, for the dates in the file */
void stilla_handout_pages_save_async (const StillaHandoutOrder *order,
                                      StillaHandoutMaterial *material,
                                      GFile *file,
                                      gint64 created,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
/** stilla_handout_pages_save_finish: Returns: FALSE with a sentence; the file is then as it was */
gboolean stilla_handout_pages_save_finish (GAsyncResult *result, GError **error);

StillaHandoutPages *stilla_handout_pages_ref (StillaHandoutPages *self);
void stilla_handout_pages_unref (StillaHandoutPages *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaHandoutPages, stilla_handout_pages_unref)

G_END_DECLS
