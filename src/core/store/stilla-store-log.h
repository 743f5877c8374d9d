/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-stock-left.h"
#include "core/store/stilla-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Ways into a long log that do not read all of it at once. */

/** stilla_store_load_span: @out_first, @out_last: (out): the days of the first and the last answer of
 * @person_id; not valid when there is none */
gboolean stilla_store_load_span (StillaStore *self,
                                 gint64 person_id,
                                 GDate *out_first,
                                 GDate *out_last,
                                 GError **error);

/** stilla_store_load_takings: Returns: (transfer full) (nullable) (element-type StillaTaking): what stands as
 * taken of @product_id, due on @from or later */
GArray *
stilla_store_load_takings (StillaStore *self, const char *product_id, const GDate *from, GError **error);

/* What is looked for. */
typedef struct {
  gboolean (*is_wanted) (const StillaIntake *answer, gpointer data);
  gpointer data;
  guint most;                /* how many doses of a day at most */
  GCancellable *cancellable; /* (nullable) */
} StillaLogFilter;

typedef struct {
  GPtrArray *answers; /* (element-type StillaIntake) */
  gboolean has_more;  /* the search ended before the log did */
} StillaLogFound;

/**
 * stilla_store_find_in_log:
 * @out: (out): everything that was said to each dose of a day of which anything is wanted; the latest day
 * first, each dose by revision
 *
 * Fails with G_IO_ERROR_CANCELLED when it was cancelled.
 */
gboolean stilla_store_find_in_log (StillaStore *self,
                                   gint64 person_id,
                                   const StillaLogFilter *filter,
                                   StillaLogFound *out,
                                   GError **error);

G_END_DECLS
