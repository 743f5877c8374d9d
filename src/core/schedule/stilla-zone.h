/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** stilla_zone_is_known: @name: (nullable): as in a file or typed. Returns: whether it is a name such as
 * "Europe/Berlin" (or a rule) and this computer knows its clock; a path is none */
gboolean stilla_zone_is_known (const char *name);

G_END_DECLS
