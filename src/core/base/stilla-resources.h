/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * stilla_resources_register:
 *
 * Makes the shipped guide and the SQL steps reachable under `resource:///org/stilla/`. Call it once at the
 * start of every program and test that reads them: constructors in a static library are dropped by the
 * linker.
 */
void stilla_resources_register (void);

G_END_DECLS
