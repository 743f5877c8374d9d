/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** stilla_first_weekday: Returns: the day with which a week begins where the reader lives, by the locale */
GDateWeekday stilla_first_weekday (void);

G_END_DECLS
