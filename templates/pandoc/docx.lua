-- Book Markdown for Word: leaves marks that smartplan/convert/word reads and takes away again.
-- Pandoc writes raw WordprocessingML as it stands, so a mark can enclose what pandoc writes.
local NAMESPACE = 'xmlns:sp="urn:smartplan:marks"'
local LINKS = {ref = true, cite = true, bib = true}
local SIGNS = {['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;'}

local function escape(text) return (text:gsub('[&<>"]', SIGNS)) end

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

-- A book has thousands of links: what can be made once is, and their content stays where it is.
local DIV_END, LINK_END = block('</sp:div>'), inline('</sp:link>')
local LINK_START = '<sp:link ' .. NAMESPACE .. ' class="'

function Div(div)
  local blocks = div.content
  blocks:insert(1, block('<sp:div ' .. attributes(div.attr) .. '>'))
  blocks:insert(DIV_END)
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
      local inlines = link.content
      inlines:insert(1, inline(LINK_START .. class .. '" to="' .. target .. '">'))
      inlines:insert(LINK_END)
      return inlines
    end
  end
end
