/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-print-error.h"

G_DEFINE_QUARK (stilla - print - error - quark, stilla_print_error)
