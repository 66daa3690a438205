pragma ComponentBehavior: Bound

import QtQuick

// One group of modifiers: title with its rule and standing, then the options in two or three columns.
// In:  name, ruleText, chosenText, met, optional, asked, oneOf, options (model of options).
// Out: optionTapped(key).
Column {
    id: root

    required property string name
    required property string ruleText
    required property string chosenText
    required property bool met
    required property bool optional
    required property bool asked
    required property bool oneOf
    required property var options

    readonly property int gap: Theme.dp(16)
    readonly property int thirdWidth: Math.floor((width - 2 * gap) / 3)
    readonly property int columns: Theme.stepwise && Theme.portrait ? 1 : Theme.large ? (Theme.low ? 2 : 1) : repeater.count <= 3 && widestName <= thirdWidth - Theme.dp(96) ? 3 : 2
    property int widestName: 0

    signal optionTapped(key: string)

    function measure() {
        let widest = 0;
        for (let i = 0; i < repeater.count; i++)
            widest = Math.max(widest, (repeater.itemAt(i) as Choice)?.nameWidth ?? 0);
        widestName = widest;
    }

    spacing: Theme.dp(14)
    Accessible.role: Accessible.Grouping
    Accessible.name: [name, ruleText, chosenText].filter(part => part !== "").join(", ")

    component Choice: OptionRow {
        required property string key
        required property string name
        required property string deltaText
        required chosen
        required soldOut

        objectName: "option-" + key
        text: name
        delta: deltaText
    }

    GroupTitle {
        width: parent.width
        text: root.name
        rule: root.ruleText
        status: root.chosenText
        met: root.met
        optional: root.optional
        asked: root.asked
        complaint: root.oneOf ? qsTr("Please choose one") : qsTr("Please choose: %1").arg(root.ruleText)
    }

    Grid {
        id: grid

        width: parent.width
        columns: root.columns
        spacing: root.gap

        Repeater {
            id: repeater

            model: root.options
            onItemAdded: Qt.callLater(root.measure)
            onItemRemoved: Qt.callLater(root.measure)

            delegate: Choice {
                id: choice

                width: Math.floor((grid.width - (root.columns - 1) * root.gap) / root.columns)
                several: !root.oneOf
                stacked: root.columns === 3
                failed: root.asked && !root.met
                onNameWidthChanged: Qt.callLater(root.measure)
                onClicked: root.optionTapped(choice.key)
            }
        }
    }
}
