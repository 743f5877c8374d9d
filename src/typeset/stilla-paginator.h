/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-furniture.h"
#include "typeset/stilla-page-list.h"

G_BEGIN_DECLS

/**
 * stilla_paginate:
 * @galley: the strips of the column
 * @furniture: says where on the sheet the column stands
 * @into: takes the pages, the outline and the places that links lead to
 *
 * Breaks a column into pages as stilla_page_ranges_find() says, repeating the head of a table that goes on.
 */
void stilla_paginate (const StillaGalley *galley, const StillaFurniture *furniture, StillaPageList *into);

G_END_DECLS
