import QtQuick

// What the shop window shows of a screen. Nothing of it can be touched.
// In:  title, sentence, over (small line above the title), price (at the end of the title's line);
//      pictures (the first one large, two more behind it), faded; photo (instead of pictures: an address, shown
//      from edge to edge); drawing (instead of pictures: a component
//      with a property `box`, the side it may fill); figure (an order number, as large as there is room)
//      with its caption, turning (a ring goes round it), tick (before the title); badges and facts (of a
//      dish), upper, lower (ground).
QtObject {
    property string title: ""
    property string sentence: ""
    property string over: ""
    property string price: ""
    property list<string> pictures: []
    property bool faded: false
    property string photo: ""
    property Component drawing: null
    property string figure: ""
    property string caption: ""
    property bool turning: false
    property bool tick: false
    property var badges: []
    property var facts: []
    property color upper: Theme.wash
    property color lower: Theme.paper
}
