-- pandoc's Typst writer drops alternative texts and the language of a span; put both back.
local words = pandoc.utils.stringify
local function quoted(text) return '"' .. text:gsub('\\', '\\\\'):gsub('"', '\\"') .. '"' end
local function picture(image)
  return 'image(' .. quoted(image.src) .. ', width: 100%, alt: ' .. quoted(image.attributes.alt or words(image.caption)) .. ')'
end

return {{
  traverse = 'topdown',
  Figure = function(figure)
    local image
    figure:walk{Image = function(found) image = image or found end}
    if not image then return nil end
    local caption = pandoc.write(pandoc.Pandoc(figure.caption.long), 'typst'):gsub('%s+$', '')
    return pandoc.RawBlock('typst', '#figure(' .. picture(image) .. ', caption: [' .. caption .. '])'), false
  end,
  Image = function(image) return pandoc.RawInline('typst', '#box(' .. picture(image) .. ')'), false end,
  Span = function(span)
    local lang = span.attributes.lang
    if not lang then return nil end
    local open = pandoc.RawInline('typst', '#text(lang: ' .. quoted(lang) .. ')[')
    return {open, pandoc.Span(span.content), pandoc.RawInline('typst', ']')}, false
  end,
}}
