/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * stilla_mark_names_write:
 * @content: the drawing of a sheet as cairo writes it
 * @names: for each number that cairo gave to a mark, how the mark begins; %NULL: there is none
 * @n_named: (out): how many of them were found
 *
 * Returns: (transfer full): the same drawing, its marks named and everything outside of them marked as
 * decoration
 */
GString *stilla_mark_names_write (const char *content, gsize length, const GPtrArray *names, guint *n_named);

G_END_DECLS
