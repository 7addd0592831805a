-- Book Markdown for Word: leaves marks that smartplan/convert/word reads and takes away again.
-- Pandoc writes raw WordprocessingML as it stands, so a mark can enclose what pandoc writes.
local NAMESPACE = 'xmlns:sp="urn:smartplan:marks"'
local LINKS = {ref = true, cite = true, bib = true}

local function escape(text)
  local signs = {['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;'}
  return (text:gsub('[&<>"]', signs))
end

local function attributes(attr)
  local parts = {NAMESPACE, 'id="' .. escape(attr.identifier) .. '"'}
  table.insert(parts, 'class="' .. escape(table.concat(attr.classes, ' ')) .. '"')
  for _, key in ipairs({'src', 'alt', 'widths'}) do
    if attr.attributes[key] then
      table.insert(parts, key .. '="' .. escape(attr.attributes[key]) .. '"')
    end
  end
  return table.concat(parts, ' ')
end

local function block(xml) return pandoc.RawBlock('openxml', xml) end
local function inline(xml) return pandoc.RawInline('openxml', xml) end

function Div(div)
  local blocks = pandoc.Blocks({block('<sp:div ' .. attributes(div.attr) .. '>')})
  blocks:extend(div.content)
  blocks:insert(block('</sp:div>'))
  return blocks
end

function Header(header)
  local mark = '<sp:heading ' .. attributes(header.attr) .. ' level="' .. header.level .. '"/>'
  -- Without its id, or pandoc would set a bookmark of its own.
  return {block(mark), pandoc.Header(header.level, header.content)}
end

-- A note of one paragraph; raw marks inside it are read as those of the text are.
function Span(span)
  if span.classes:includes('footnote') then
    return pandoc.Note({pandoc.Para(span.content)})
  end
end

function Link(link)
  for _, class in ipairs(link.classes) do
    if LINKS[class] then
      local target = escape((link.target:gsub('^#', '')))
      local open = '<sp:link ' .. NAMESPACE .. ' class="' .. class .. '" to="' .. target .. '">'
      local inlines = pandoc.Inlines({inline(open)})
      inlines:extend(link.content)
      inlines:insert(inline('</sp:link>'))
      return inlines
    end
  end
end
