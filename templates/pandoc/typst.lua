-- Book Markdown for templates/typst/book.typ: structure becomes calls, text stays pandoc's.
--
-- Text reaches Typst only through pandoc's own escaping; ids, file names and alternative texts
-- only as quoted strings. Headings and captions are called by their place in the book, and
-- book.typ looks their numbers up in book.json, so that numbering is counted in one place only.

local headings, captions = 0, 0

local function raw(code) return pandoc.RawInline('typst', code) end
local function raw_block(code) return pandoc.RawBlock('typst', code) end

local function quoted(text)
  local escaped = text:gsub('[\\"]', '\\%0'):gsub('%c', ' ')
  return '"' .. escaped .. '"'
end

local function label_of(id) return id == '' and 'none' or quoted(id) end

local function bracketed(inlines)
  local list = pandoc.Inlines { raw '[' }
  list:extend(inlines)
  list:insert(raw ']')
  return list
end

local function call(before, inlines, after)
  local list = pandoc.Inlines { raw(before) }
  list:extend(bracketed(inlines))
  if after then list:insert(raw(after)) end
  return pandoc.Plain(list)
end

local function inlines_of(blocks)
  return pandoc.utils.blocks_to_inlines(blocks, pandoc.Inlines { pandoc.LineBreak() })
end

-- Tables ----------------------------------------------------------------------------------------

-- The cells stay pandoc's: walking all of them here would cost more than pandoc itself does.
local function table_blocks(block, attributes, total)
  local sum = 0
  local widths = {}
  for number in (attributes.widths or ''):gmatch('[%d.]+') do
    widths[#widths + 1] = tonumber(number)
    sum = sum + widths[#widths]
  end
  if #widths == #block.colspecs and sum > 0 then
    local specs = block.colspecs
    for i, spec in ipairs(specs) do specs[i] = { spec[1], widths[i] / sum } end
    block.colspecs = specs
  end
  block.classes:insert 'typst:no-figure'
  local opening = string.format(
    '#plan-table(size: %spt, total: %s, whole: %s, torn: %s)[',
    attributes.size or '9', total, attributes.whole or 'false', attributes.torn or 'false')
  return pandoc.Blocks { raw_block(opening), block, raw_block ']' }
end

-- A two-column table as pairs: (([24], [program], long?), …)
local function pairs_call(name, div)
  local parts = pandoc.Inlines { raw('#' .. name .. '((') }
  for _, block in ipairs(div.content) do
    if block.t == 'Table' then
      for _, body in ipairs(block.bodies) do
        for _, row in ipairs(body.body) do
          local value = inlines_of(row.cells[2].contents)
          local length = utf8.len(pandoc.utils.stringify(value))
          parts:insert(raw '(')
          parts:extend(bracketed(inlines_of(row.cells[1].contents)))
          parts:insert(raw ', ')
          parts:extend(bracketed(value))
          parts:insert(raw(', ' .. tostring(length > 58) .. '), '))
        end
      end
    end
  end
  parts:insert(raw '))')
  return pandoc.Plain(parts)
end

-- Divs ------------------------------------------------------------------------------------------

local convert_blocks

local function wrapped(before, blocks)
  local list = pandoc.Blocks { raw_block(before .. '[') }
  list:extend(convert_blocks(blocks))
  list:insert(raw_block ']')
  return list
end

local function captioned(div, kind)
  captions = captions + 1
  local caption = inlines_of(pandoc.Blocks { div.content[1] })
  local rest = pandoc.Blocks { table.unpack(div.content, 2) }
  local place = string.format('%d, %s', captions - 1, label_of(div.identifier))
  local list = pandoc.Blocks {}
  if kind == 'tbl' then
    list:insert(call('#captioned-table(' .. place .. ', ', caption, ')['))
    local notes = pandoc.Blocks {}
    for _, block in ipairs(rest) do
      if block.t == 'Table' then
        list:extend(table_blocks(block, div.attributes, div.classes:includes('total')))
      else
        notes:insert(block)
      end
    end
    list:insert(raw_block ']')
    if #notes > 0 then list:extend(wrapped('#note', notes)) end
    return list
  end
  local picture = string.format(
    '#captioned-figure(%s, %s, %s, ', place, quoted(div.attributes.src or ''),
    div.attributes.alt and quoted(div.attributes.alt) or 'none')
  list:insert(call(picture, caption, ')'))
  if #rest > 0 then list:extend(wrapped('#note', rest)) end
  return list
end

local DIVS = {
  tbl = function(div) return captioned(div, 'tbl') end,
  fig = function(div) return captioned(div, 'fig') end,
  photo = function(div) return captioned(div, 'fig') end,
  kpi = function(div) return pandoc.Blocks { pairs_call('kpi', div) } end,
  card = function(div) return pandoc.Blocks { pairs_call('card', div) } end,
  pagebreak = function() return pandoc.Blocks { raw_block '#pagebreak(weak: true)' } end,
  lead = function(div) return wrapped('#lead', div.content) end,
  note = function(div) return wrapped('#note', div.content) end,
  eyebrow = function(div) return wrapped('#eyebrow', div.content) end,
  landscape = function(div) return wrapped('#landscape', div.content) end,
  callout = function(div)
    local label = inlines_of(pandoc.Blocks { div.content[1] })
    local list = pandoc.Blocks { call('#callout(', label, ')[') }
    list:extend(convert_blocks(pandoc.Blocks { table.unpack(div.content, 2) }))
    list:insert(raw_block ']')
    return list
  end,
  signature = function(div)
    local parts = pandoc.Inlines { raw '#signature((' }
    for _, block in ipairs(div.content) do
      parts:extend(bracketed(inlines_of(pandoc.Blocks { block })))
      parts:insert(raw ', ')
    end
    parts:insert(raw '))')
    return pandoc.Blocks { pandoc.Plain(parts) }
  end,
}

local function heading(block)
  headings = headings + 1
  local place = string.format('#chapter-heading(%d, %d, %s, ',
    headings - 1, block.level, label_of(block.identifier))
  return call(place, block.content, ')')
end

local function bibliography_entry(block)
  local link = block.content[1]
  local text = pandoc.Inlines { table.unpack(block.content, 3) }
  local list = pandoc.Inlines { raw('#bibliography-entry(' .. quoted(link.target:sub(2)) .. ', ') }
  list:extend(bracketed(link.content))
  list:insert(raw ', ')
  list:extend(bracketed(text))
  list:insert(raw ')')
  return pandoc.Plain(list)
end

-- In a list pandoc leaves a sign alive that opens another heading or list ("- = x").
local function guarded(item)
  local first = item.content[1]
  if first == nil or first.t ~= 'Str' then return nil end
  local number = first.text:match('^%d+%.$')
  if number or first.text:match('^[=+%-/]') then
    local place = number and #first.text or 1
    item.content[1] = pandoc.Str(first.text:sub(place + 1))
    item.content:insert(1, raw('\\' .. first.text:sub(place, place)))
    if number then item.content:insert(1, pandoc.Str(first.text:sub(1, -2))) end
    return item
  end
end

local LISTS = { BulletList = true, OrderedList = true }

local function convert_block(block)
  if block.t == 'Header' then return pandoc.Blocks { heading(block) } end
  if block.t == 'Table' then return table_blocks(block, {}, false) end
  if block.t == 'Div' then
    for _, class in ipairs(block.classes) do
      if DIVS[class] then return DIVS[class](block) end
    end
    return convert_blocks(block.content)
  end
  if block.t == 'Para' then
    local first = block.content[1]
    if first and first.t == 'Link' and first.classes:includes('bib') then
      return pandoc.Blocks { bibliography_entry(block) }
    end
  end
  if LISTS[block.t] then block = block:walk { Plain = guarded, Para = guarded } end
  return pandoc.Blocks { block }
end

function convert_blocks(blocks)
  local list = pandoc.Blocks {}
  for _, block in ipairs(blocks) do list:extend(convert_block(block)) end
  return list
end

local KINDS = { front = 'front', back = 'back', appendix = 'appendix' }

local function kind_of(block)
  for _, class in ipairs(block.classes) do
    if KINDS[class] then return KINDS[class] end
  end
  return 'chapter'
end

local function book(doc)
  local front, main = pandoc.Blocks {}, pandoc.Blocks {}
  local part = main
  for _, block in ipairs(doc.blocks) do
    if block.t == 'Header' and block.level == 1 then
      part = kind_of(block) == 'front' and front or main
    end
    part:insert(block)
  end
  local out = wrapped('#front-matter', front)
  out:extend(wrapped('#main-matter', main))
  return pandoc.Pandoc(out)
end

-- Pictures of the text itself have no place in a book; those of figures are divs.
return { { Image = function(image) return image.caption end }, { Pandoc = book } }
