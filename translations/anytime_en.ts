<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessOverlay</name>
    <message>
        <source>How is it best for you?</source>
        <translation>How is it best for you?</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Strong</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>What you told us was deleted.</source>
        <translation>What you told us was deleted.</translation>
    </message>
    <message>
        <source>We have your application</source>
        <translation>We have your application</translation>
    </message>
    <message>
        <source>Come to the counter with your ID card.</source>
        <translation>Come to the counter with your ID card.</translation>
    </message>
    <message>
        <source>A new photo is wanted</source>
        <translation>A new photo is wanted</translation>
    </message>
    <message>
        <source>At any machine, with the same ID card.</source>
        <translation>At any machine, with the same ID card.</translation>
    </message>
    <message>
        <source>Something is still missing</source>
        <translation>Something is still missing</translation>
    </message>
    <message>
        <source>Please bring it to the counter.</source>
        <translation>Please bring it to the counter.</translation>
    </message>
    <message>
        <source>Your passport is being made</source>
        <translation>Your passport is being made</translation>
    </message>
    <message>
        <source>Come for it when it is ready.</source>
        <translation>Come for it when it is ready.</translation>
    </message>
    <message>
        <source>You have your passport</source>
        <translation>You have your passport</translation>
    </message>
    <message>
        <source>We could not accept it</source>
        <translation>We could not accept it</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Its time is over</translation>
    </message>
    <message>
        <source>What you told us was deleted. You may apply again.</source>
        <translation>What you told us was deleted. You may apply again.</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Spelling of the name</source>
        <translation>Spelling of the name</translation>
    </message>
    <message>
        <source>My old passport</source>
        <translation>My old passport</translation>
    </message>
    <message>
        <source>Kind of passport</source>
        <translation>Kind of passport</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Time of the visit</source>
        <translation>Time of the visit</translation>
    </message>
    <message>
        <source>Where to collect</source>
        <translation>Where to collect</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>Emergency contact</translation>
    </message>
</context>
<context>
    <name>CheckAnswersPage</name>
    <message>
        <source>Shall we issue this?</source>
        <translation>Shall we issue this?</translation>
    </message>
    <message>
        <source>Your exemption applies, so you pay less</source>
        <translation>Your exemption applies, so you pay less</translation>
    </message>
    <message>
        <source>You have already paid for this</source>
        <translation>You have already paid for this</translation>
    </message>
    <message>
        <source>The certificate itself is in Korean.</source>
        <translation>The certificate itself is in Korean.</translation>
    </message>
    <message>
        <source>Pay {amount}</source>
        <translation>Pay {amount}</translation>
    </message>
    <message>
        <source>Issue it</source>
        <translation>Issue it</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>I should pay less</source>
        <translation>I should pay less</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>ID number&apos;s end</source>
        <translation>ID number&apos;s end</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Included</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Earlier addresses</source>
        <translation>Earlier addresses</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
</context>
<context>
    <name>CheckApplicationPage</name>
    <message>
        <source>Is everything right?</source>
        <translation>Is everything right?</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Old passport</source>
        <translation>Old passport</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>at the counter</translation>
    </message>
    <message>
        <source>without appointment</source>
        <translation>without appointment</translation>
    </message>
    <message>
        <source>Change or add something</source>
        <translation>Change or add something</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>a clerk looks at it</source>
        <translation>a clerk looks at it</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Collect at</source>
        <translation>Collect at</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Send it</translation>
    </message>
</context>
<context>
    <name>ChooseCasePage</name>
    <message>
        <source>Why do you need a passport?</source>
        <translation>Why do you need a passport?</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>Here, now</source>
        <translation>Here, now</translation>
    </message>
    <message>
        <source>At a counter</source>
        <translation>At a counter</translation>
    </message>
</context>
<context>
    <name>ChooseChangePage</name>
    <message>
        <source>All else stays as it is.</source>
        <translation>All else stays as it is.</translation>
    </message>
    <message>
        <source>Change what?</source>
        <translation>Change what?</translation>
    </message>
</context>
<context>
    <name>ChooseClaimPage</name>
    <message>
        <source>Your paper is waiting</source>
        <translation>Your paper is waiting</translation>
    </message>
    <message>
        <source>Print it now, or have your money back?</source>
        <translation>Print it now, or have your money back?</translation>
    </message>
    <message>
        <source>This machine cannot print now. Another one can, with the same code.</source>
        <translation>This machine cannot print now. Another one can, with the same code.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Print it now</source>
        <translation>Print it now</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Money back</translation>
    </message>
</context>
<context>
    <name>ChooseDayPage</name>
    <message>
        <source>On which day will you come?</source>
        <translation>On which day will you come?</translation>
    </message>
    <message>
        <source>All times are taken</source>
        <translation>All times are taken</translation>
    </message>
    <message>
        <source>Please choose another way.</source>
        <translation>Please choose another way.</translation>
    </message>
    <message>
        <source>That time was just taken</source>
        <translation>That time was just taken</translation>
    </message>
    <message>
        <source>Come without an appointment</source>
        <translation>Come without an appointment</translation>
    </message>
</context>
<context>
    <name>ChooseDeliveryPage</name>
    <message>
        <source>Where will you collect it?</source>
        <translation>Where will you collect it?</translation>
    </message>
    <message>
        <source>Bring your ID card then.</source>
        <translation>Bring your ID card then.</translation>
    </message>
    <message>
        <source>Chosen now</source>
        <translation>Chosen now</translation>
    </message>
    <message>
        <source>Possible, too</source>
        <translation>Possible, too</translation>
    </message>
</context>
<context>
    <name>ChooseDocumentPage</name>
    <message>
        <source>Which certificate?</source>
        <translation>Which certificate?</translation>
    </message>
    <message>
        <source>All certificates</source>
        <translation>All certificates</translation>
    </message>
    <message>
        <source>See all {count}</source>
        <translation>See all {count}</translation>
    </message>
    <message>
        <source>{price} · counter {counter_price}</source>
        <translation>{price} · counter {counter_price}</translation>
    </message>
</context>
<context>
    <name>ChooseKindPage</name>
    <message>
        <source>{days} working days</source>
        <translation>{days} working days</translation>
    </message>
    <message>
        <source>You pay at the counter, and wait {days}. Bring: {things}</source>
        <translation>You pay at the counter, and wait {days}. Bring: {things}</translation>
    </message>
    <message>
        <source>Which passport?</source>
        <translation>Which passport?</translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation>Bring along</translation>
    </message>
    <message>
        <source>It takes</source>
        <translation>It takes</translation>
    </message>
</context>
<context>
    <name>ChooseOptionsPage</name>
    <message>
        <source>How shall it look?</source>
        <translation>How shall it look?</translation>
    </message>
    <message>
        <source>Issue it like this</source>
        <translation>Issue it like this</translation>
    </message>
    <message>
        <source>ID number&apos;s end</source>
        <translation>ID number&apos;s end</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Earlier addresses</source>
        <translation>Earlier addresses</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Include</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
</context>
<context>
    <name>ChooseReachPage</name>
    <message>
        <source>When shall we call you?</source>
        <translation>When shall we call you?</translation>
    </message>
    <message>
        <source>The 120 centre calls you.</source>
        <translation>The 120 centre calls you.</translation>
    </message>
    <message>
        <source>We speak</source>
        <translation>We speak</translation>
    </message>
    <message>
        <source>As soon as possible</source>
        <translation>As soon as possible</translation>
    </message>
</context>
<context>
    <name>ChooseServicePage</name>
    <message>
        <source>Let me go first</source>
        <translation>Let me go first</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>65+</source>
        <translation>65+</translation>
    </message>
    <message>
        <source>Baby</source>
        <translation>Baby</translation>
    </message>
    <message>
        <source>Perhaps not today: closes {time}</source>
        <translation>Perhaps not today: closes {time}</translation>
    </message>
    <message>
        <source>closes {time}</source>
        <translation>closes {time}</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Pregnant</translation>
    </message>
    <message>
        <source>Shall we let you go first?</source>
        <translation>Shall we let you go first?</translation>
    </message>
    <message>
        <source>{people} · {wait}</source>
        <translation>{people} · {wait}</translation>
    </message>
</context>
<context>
    <name>ChooseSlotPage</name>
    <message>
        <source>At what time?</source>
        <translation>At what time?</translation>
    </message>
</context>
<context>
    <name>ChooseVisitPage</name>
    <message>
        <source>Your appointment</source>
        <translation>Your appointment</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Your time could not be kept</source>
        <translation>Your time could not be kept</translation>
    </message>
    <message>
        <source>Go on where you stopped</source>
        <translation>Go on where you stopped</translation>
    </message>
    <message>
        <source>With the same ID card. Nobody asks you again.</source>
        <translation>With the same ID card. Nobody asks you again.</translation>
    </message>
    <message>
        <source>A person has it now</source>
        <translation>A person has it now</translation>
    </message>
    <message>
        <source>Ask at the counter, or call a person below.</source>
        <translation>Ask at the counter, or call a person below.</translation>
    </message>
    <message>
        <source>Your time has passed</source>
        <translation>Your time has passed</translation>
    </message>
    <message>
        <source>No harm: take a number, or a new time.</source>
        <translation>No harm: take a number, or a new time.</translation>
    </message>
    <message>
        <source>Take a number now.</source>
        <translation>Take a number now.</translation>
    </message>
    <message>
        <source>Choose a new time.</source>
        <translation>Choose a new time.</translation>
    </message>
    <message>
        <source>Sorry: your application came late. Choose a new time.</source>
        <translation>Sorry: your application came late. Choose a new time.</translation>
    </message>
    <message>
        <source>Sorry: your application came late. Ask at the counter.</source>
        <translation>Sorry: your application came late. Ask at the counter.</translation>
    </message>
    <message>
        <source>A number now, please</source>
        <translation>A number now, please</translation>
    </message>
    <message>
        <source>A new appointment</source>
        <translation>A new appointment</translation>
    </message>
    <message>
        <source>Choose a time</source>
        <translation>Choose a time</translation>
    </message>
    <message>
        <source>I am here: my number, please</source>
        <translation>I am here: my number, please</translation>
    </message>
    <message>
        <source>Go on at this machine</source>
        <translation>Go on at this machine</translation>
    </message>
    <message>
        <source>Take a new photo</source>
        <translation>Take a new photo</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Another time</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Cancel the appointment</translation>
    </message>
</context>
<context>
    <name>ClerkSaysOverlay</name>
    <message>
        <source>The clerk says</source>
        <translation>The clerk says</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>I have read it</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Please stand in front of the camera</source>
        <translation>Please stand in front of the camera</translation>
    </message>
    <message>
        <source>One person only, please</source>
        <translation>One person only, please</translation>
    </message>
    <message>
        <source>A little closer, please</source>
        <translation>A little closer, please</translation>
    </message>
    <message>
        <source>A little back, please</source>
        <translation>A little back, please</translation>
    </message>
    <message>
        <source>Into the middle, please</source>
        <translation>Into the middle, please</translation>
    </message>
    <message>
        <source>Hold your head straight</source>
        <translation>Hold your head straight</translation>
    </message>
    <message>
        <source>Turn your face to the front</source>
        <translation>Turn your face to the front</translation>
    </message>
    <message>
        <source>Move a little until both sides are lit</source>
        <translation>Move a little until both sides are lit</translation>
    </message>
    <message>
        <source>A step off the wall, nothing behind you</source>
        <translation>A step off the wall, nothing behind you</translation>
    </message>
    <message>
        <source>Open your eyes, please</source>
        <translation>Open your eyes, please</translation>
    </message>
    <message>
        <source>Look into the lens</source>
        <translation>Look into the lens</translation>
    </message>
    <message>
        <source>Close your mouth, relaxed</source>
        <translation>Close your mouth, relaxed</translation>
    </message>
    <message>
        <source>Light on your glasses: tilt your head a little</source>
        <translation>Light on your glasses: tilt your head a little</translation>
    </message>
    <message>
        <source>Blurred: please hold still</source>
        <translation>Blurred: please hold still</translation>
    </message>
    <message>
        <source>We take it as it is. Hold still</source>
        <translation>We take it as it is. Hold still</translation>
    </message>
    <message>
        <source>Good. Hold still</source>
        <translation>Good. Hold still</translation>
    </message>
</context>
<context>
    <name>ConfirmHolderPage</name>
    <message>
        <source>Is this you?</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Yes, it is me</source>
        <translation>Yes, it is me</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>ConsentOverlay</name>
    <message>
        <source>May a clerk see this page?</source>
        <translation>May a clerk see this page?</translation>
    </message>
    <message>
        <source>Your name, codes and PIN stay covered. You can end it at any time.</source>
        <translation>Your name, codes and PIN stay covered. You can end it at any time.</translation>
    </message>
    <message>
        <source>Yes, help me</source>
        <translation>Yes, help me</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>1 copy</source>
        <translation>1 copy</translation>
    </message>
    <message>
        <source>{copies} copies</source>
        <translation>{copies} copies</translation>
    </message>
</context>
<context>
    <name>EnterCodePage</name>
    <message>
        <source>Enter your code</source>
        <translation>Enter your code</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Six signs, printed on your slip</source>
        <translation>Six signs, printed on your slip</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Look for it</translation>
    </message>
</context>
<context>
    <name>EnterExpiryPage</name>
    <message>
        <source>Expiry date</source>
        <translation>Expiry date</translation>
    </message>
    <message>
        <source>There is no such day. Type it like this: 20301231</source>
        <translation>There is no such day. Type it like this: 20301231</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>EnterHangulPage</name>
    <message>
        <source>A letter is not finished</source>
        <translation>A letter is not finished</translation>
    </message>
    <message>
        <source>For an emergency. You may leave it out.</source>
        <translation>For an emergency. You may leave it out.</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Contact person</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Leave it out</translation>
    </message>
</context>
<context>
    <name>EnterNamePage</name>
    <message>
        <source>Your name in the passport</source>
        <translation>Your name in the passport</translation>
    </message>
    <message>
        <source>Is it so in your passport?</source>
        <translation>Is it so in your passport?</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Use this</translation>
    </message>
    <message>
        <source>Yes, exactly so</source>
        <translation>Yes, exactly so</translation>
    </message>
    <message>
        <source>Read it from my passport</source>
        <translation>Read it from my passport</translation>
    </message>
    <message>
        <source>Not as in your passport</source>
        <translation>Not as in your passport</translation>
    </message>
    <message>
        <source>An unusual spelling</source>
        <translation>An unusual spelling</translation>
    </message>
    <message>
        <source>Is it your own passport?</source>
        <translation>Is it your own passport?</translation>
    </message>
    <message>
        <source>Hard to change later</source>
        <translation>Hard to change later</translation>
    </message>
    <message>
        <source>As in your passport</source>
        <translation>As in your passport</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Your surname</source>
        <translation>Your surname</translation>
    </message>
    <message>
        <source>Your given name</source>
        <translation>Your given name</translation>
    </message>
    <message>
        <source>A hyphen stands between letters</source>
        <translation>A hyphen stands between letters</translation>
    </message>
    <message>
        <source>There is no letter yet</source>
        <translation>There is no letter yet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>EnterPassportNumberPage</name>
    <message>
        <source>Number of your passport</source>
        <translation>Number of your passport</translation>
    </message>
    <message>
        <source>On the page with your photo, at the top right</source>
        <translation>On the page with your photo, at the top right</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>EnterPhonePage</name>
    <message>
        <source>Your phone number</source>
        <translation>Your phone number</translation>
    </message>
    <message>
        <source>A number has 9 to 11 digits and begins with 0</source>
        <translation>A number has 9 to 11 digits and begins with 0</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>EnterPinPage</name>
    <message>
        <source>Enter your PIN</source>
        <translation>Enter your PIN</translation>
    </message>
    <message>
        <source>Last try: a wrong PIN blocks the card</source>
        <translation>Last try: a wrong PIN blocks the card</translation>
    </message>
    <message numerus="yes">
        <source>Wrong · %n tries left</source>
        <translation>
            <numerusform>Wrong · %n try left</numerusform>
            <numerusform>Wrong · %n tries left</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation>
            <numerusform>%n digit entered</numerusform>
            <numerusform>%n digits entered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errand</name>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Resident, family, tax and more</source>
        <translation>Resident, family, tax and more</translation>
    </message>
    <message>
        <source>Prepare a passport</source>
        <translation>Prepare a passport</translation>
    </message>
    <message>
        <source>Even the photo, right here</source>
        <translation>Even the photo, right here</translation>
    </message>
    <message>
        <source>Counter ticket</source>
        <translation>Counter ticket</translation>
    </message>
    <message>
        <source>We tell you how long you wait</source>
        <translation>We tell you how long you wait</translation>
    </message>
    <message>
        <source>Talk to an expert</source>
        <translation>Talk to an expert</translation>
    </message>
    <message>
        <source>Law, tax, work, health, money</source>
        <translation>Law, tax, work, health, money</translation>
    </message>
    <message>
        <source>I have a code</source>
        <translation>I have a code</translation>
    </message>
    <message>
        <source>Go on with what you began</source>
        <translation>Go on with what you began</translation>
    </message>
</context>
<context>
    <name>Face</name>
    <message>
        <source>Very good</source>
        <translation>Very good</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>So-so</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>Very bad</source>
        <translation>Very bad</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Please call a person. We help you from here.</source>
        <translation>Please call a person. We help you from here.</translation>
    </message>
    <message>
        <source>Please use another machine, or call a person.</source>
        <translation>Please use another machine, or call a person.</translation>
    </message>
    <message>
        <source>You can have your paper at another machine, or call a person.</source>
        <translation>You can have your paper at another machine, or call a person.</translation>
    </message>
    <message>
        <source>Please try again in a moment, or call a person.</source>
        <translation>Please try again in a moment, or call a person.</translation>
    </message>
    <message>
        <source>Please start again. Nothing was issued.</source>
        <translation>Please start again. Nothing was issued.</translation>
    </message>
    <message>
        <source>The card is the wrong way round</source>
        <translation>The card is the wrong way round</translation>
    </message>
    <message>
        <source>Take it out. Put it in with the gold chip up and first.</source>
        <translation>Take it out. Put it in with the gold chip up and first.</translation>
    </message>
    <message>
        <source>This is not a resident ID card</source>
        <translation>This is not a resident ID card</translation>
    </message>
    <message>
        <source>Please put in your resident ID card with the gold chip.</source>
        <translation>Please put in your resident ID card with the gold chip.</translation>
    </message>
    <message>
        <source>The PIN of this card is blocked</source>
        <translation>The PIN of this card is blocked</translation>
    </message>
    <message>
        <source>Take your card to a community centre; there you get a new PIN.</source>
        <translation>Take your card to a community centre; there you get a new PIN.</translation>
    </message>
    <message>
        <source>This card is out of date</source>
        <translation>This card is out of date</translation>
    </message>
    <message>
        <source>A community centre gives you a new one. Or call a person.</source>
        <translation>A community centre gives you a new one. Or call a person.</translation>
    </message>
    <message>
        <source>This card was reported lost</source>
        <translation>This card was reported lost</translation>
    </message>
    <message>
        <source>If it is yours, please call a person.</source>
        <translation>If it is yours, please call a person.</translation>
    </message>
    <message>
        <source>We cannot accept this card</source>
        <translation>We cannot accept this card</translation>
    </message>
    <message>
        <source>Its chip could not prove itself. Please call a person.</source>
        <translation>Its chip could not prove itself. Please call a person.</translation>
    </message>
    <message>
        <source>The card does not answer</source>
        <translation>The card does not answer</translation>
    </message>
    <message>
        <source>Take it out, wipe the gold chip, and put it in again.</source>
        <translation>Take it out, wipe the gold chip, and put it in again.</translation>
    </message>
    <message>
        <source>The card came out too early</source>
        <translation>The card came out too early</translation>
    </message>
    <message>
        <source>Put it in again and leave it until we ask you to take it.</source>
        <translation>Put it in again and leave it until we ask you to take it.</translation>
    </message>
    <message>
        <source>This is another card than before</source>
        <translation>This is another card than before</translation>
    </message>
    <message>
        <source>Please put in the card you began with.</source>
        <translation>Please put in the card you began with.</translation>
    </message>
    <message>
        <source>This machine cannot check cards now</source>
        <translation>This machine cannot check cards now</translation>
    </message>
    <message>
        <source>It is not your card: our list of lost cards is too old. Use another machine, or call a person.</source>
        <translation>It is not your card: our list of lost cards is too old. Use another machine, or call a person.</translation>
    </message>
    <message>
        <source>The card slot does not work</source>
        <translation>The card slot does not work</translation>
    </message>
    <message>
        <source>The card slot is starting again</source>
        <translation>The card slot is starting again</translation>
    </message>
    <message>
        <source>The paper has run out</source>
        <translation>The paper has run out</translation>
    </message>
    <message>
        <source>The paper is stuck</source>
        <translation>The paper is stuck</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>The printer is open</translation>
    </message>
    <message>
        <source>The ink has run out</source>
        <translation>The ink has run out</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>The printer does not answer</translation>
    </message>
    <message>
        <source>The printer is still busy</source>
        <translation>The printer is still busy</translation>
    </message>
    <message>
        <source>Printing stopped half-way</source>
        <translation>Printing stopped half-way</translation>
    </message>
    <message>
        <source>We are not sure the paper came out</source>
        <translation>We are not sure the paper came out</translation>
    </message>
    <message>
        <source>A paper of this try is not valid. You can have a new one.</source>
        <translation>A paper of this try is not valid. You can have a new one.</translation>
    </message>
    <message>
        <source>The receipt paper has run out</source>
        <translation>The receipt paper has run out</translation>
    </message>
    <message>
        <source>The receipt printer is open</source>
        <translation>The receipt printer is open</translation>
    </message>
    <message>
        <source>The receipt printer does not answer</source>
        <translation>The receipt printer does not answer</translation>
    </message>
    <message>
        <source>The receipt printer is broken</source>
        <translation>The receipt printer is broken</translation>
    </message>
    <message>
        <source>We are not sure the payment went through</source>
        <translation>We are not sure the payment went through</translation>
    </message>
    <message>
        <source>We are finding out. You pay nothing for a paper you did not get.</source>
        <translation>We are finding out. You pay nothing for a paper you did not get.</translation>
    </message>
    <message>
        <source>Payment does not work now</source>
        <translation>Payment does not work now</translation>
    </message>
    <message>
        <source>We have no connection now</source>
        <translation>We have no connection now</translation>
    </message>
    <message>
        <source>This cannot be issued here</source>
        <translation>This cannot be issued here</translation>
    </message>
    <message>
        <source>Too much time has passed</source>
        <translation>Too much time has passed</translation>
    </message>
    <message>
        <source>The fee has just changed</source>
        <translation>The fee has just changed</translation>
    </message>
    <message>
        <source>The hours of this certificate are over</source>
        <translation>The hours of this certificate are over</translation>
    </message>
    <message>
        <source>The first page shows when it works again.</source>
        <translation>The first page shows when it works again.</translation>
    </message>
    <message>
        <source>The counter has just closed</source>
        <translation>The counter has just closed</translation>
    </message>
    <message>
        <source>The first page shows when it opens again. Or call a person.</source>
        <translation>The first page shows when it opens again. Or call a person.</translation>
    </message>
    <message>
        <source>The register does not answer</source>
        <translation>The register does not answer</translation>
    </message>
    <message>
        <source>The register takes too long</source>
        <translation>The register takes too long</translation>
    </message>
    <message>
        <source>The register gave an answer we cannot read</source>
        <translation>The register gave an answer we cannot read</translation>
    </message>
    <message>
        <source>We did not find you in the register</source>
        <translation>We did not find you in the register</translation>
    </message>
    <message>
        <source>Your name has a letter we cannot print</source>
        <translation>Your name has a letter we cannot print</translation>
    </message>
    <message>
        <source>A person writes it for you. Please call one.</source>
        <translation>A person writes it for you. Please call one.</translation>
    </message>
    <message>
        <source>A guardian comes along below the age of 18</source>
        <translation>A guardian comes along below the age of 18</translation>
    </message>
    <message>
        <source>Please call a person: a counter helps you both.</source>
        <translation>Please call a person: a counter helps you both.</translation>
    </message>
    <message>
        <source>Somebody has just taken this time</source>
        <translation>Somebody has just taken this time</translation>
    </message>
    <message>
        <source>Please choose another time.</source>
        <translation>Please choose another time.</translation>
    </message>
    <message>
        <source>This appointment has changed</source>
        <translation>This appointment has changed</translation>
    </message>
    <message>
        <source>We do not know this code</source>
        <translation>We do not know this code</translation>
    </message>
    <message>
        <source>Please check the six signs on your slip.</source>
        <translation>Please check the six signs on your slip.</translation>
    </message>
    <message>
        <source>This code was used before</source>
        <translation>This code was used before</translation>
    </message>
    <message>
        <source>If that was not you, please call a person.</source>
        <translation>If that was not you, please call a person.</translation>
    </message>
    <message>
        <source>This code belongs to another card</source>
        <translation>This code belongs to another card</translation>
    </message>
    <message>
        <source>Please use the card the paper was asked for with.</source>
        <translation>Please use the card the paper was asked for with.</translation>
    </message>
    <message>
        <source>This machine needs a check</source>
        <translation>This machine needs a check</translation>
    </message>
    <message>
        <source>Something went wrong with us</source>
        <translation>Something went wrong with us</translation>
    </message>
    <message>
        <source>The passport is not on the reader</source>
        <translation>The passport is not on the reader</translation>
    </message>
    <message>
        <source>Lay it on and leave it until we ask you to take it.</source>
        <translation>Lay it on and leave it until we ask you to take it.</translation>
    </message>
    <message>
        <source>This is not a passport with a chip</source>
        <translation>This is not a passport with a chip</translation>
    </message>
    <message>
        <source>Lay on the passport with the chip sign on its cover.</source>
        <translation>Lay on the passport with the chip sign on its cover.</translation>
    </message>
    <message>
        <source>The passport did not open</source>
        <translation>The passport did not open</translation>
    </message>
    <message>
        <source>Check the number, the birthday and the last valid day, then try again.</source>
        <translation>Check the number, the birthday and the last valid day, then try again.</translation>
    </message>
    <message>
        <source>The passport does not answer</source>
        <translation>The passport does not answer</translation>
    </message>
    <message>
        <source>Take it out of its cover and lay it flat on the reader.</source>
        <translation>Take it out of its cover and lay it flat on the reader.</translation>
    </message>
    <message>
        <source>The passport&apos;s chip cannot be read</source>
        <translation>The passport&apos;s chip cannot be read</translation>
    </message>
    <message>
        <source>A person helps you with this passport. Please call one.</source>
        <translation>A person helps you with this passport. Please call one.</translation>
    </message>
    <message>
        <source>We cannot accept this passport</source>
        <translation>We cannot accept this passport</translation>
    </message>
    <message>
        <source>This machine cannot check this passport</source>
        <translation>This machine cannot check this passport</translation>
    </message>
    <message>
        <source>It is not your passport&apos;s fault. A person helps you: please call one.</source>
        <translation>It is not your passport&apos;s fault. A person helps you: please call one.</translation>
    </message>
    <message>
        <source>The passport reader does not work</source>
        <translation>The passport reader does not work</translation>
    </message>
    <message>
        <source>The passport reader is starting again</source>
        <translation>The passport reader is starting again</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Call a person</source>
        <translation>Call a person</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>End help</source>
        <translation>End help</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>GiveConsentPage</name>
    <message>
        <source>May we keep this?</source>
        <translation>May we keep this?</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>I agree</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>I do not agree</translation>
    </message>
</context>
<context>
    <name>HangulPad</name>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Doubled letters</source>
        <translation>Doubled letters</translation>
    </message>
    <message>
        <source>Other letters</source>
        <translation>Other letters</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>A clerk sees this page</source>
        <translation>A clerk sees this page</translation>
    </message>
    <message>
        <source>Calling a clerk</source>
        <translation>Calling a clerk</translation>
    </message>
    <message>
        <source>{hour}:{minute} am</source>
        <translation>{hour}:{minute} am</translation>
    </message>
    <message>
        <source>{hour}:{minute} pm</source>
        <translation>{hour}:{minute} pm</translation>
    </message>
</context>
<context>
    <name>HelpOver</name>
    <message>
        <source>The clerk has finished</source>
        <translation>The clerk has finished</translation>
    </message>
    <message>
        <source>You can go on. Everything is as it was.</source>
        <translation>You can go on. Everything is as it was.</translation>
    </message>
    <message>
        <source>No clerk is free now</source>
        <translation>No clerk is free now</translation>
    </message>
    <message>
        <source>Choose another way to a person.</source>
        <translation>Choose another way to a person.</translation>
    </message>
    <message>
        <source>The line to the clerk broke</source>
        <translation>The line to the clerk broke</translation>
    </message>
    <message>
        <source>Nobody sees this page now. Everything is as it was.</source>
        <translation>Nobody sees this page now. Everything is as it was.</translation>
    </message>
</context>
<context>
    <name>HelpOverOverlay</name>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Talk to a person</source>
        <translation>Talk to a person</translation>
    </message>
</context>
<context>
    <name>InsertCardPage</name>
    <message>
        <source>Push your resident ID card all the way in</source>
        <translation>Push your resident ID card all the way in</translation>
    </message>
    <message>
        <source>Gold chip up, chip end first</source>
        <translation>Gold chip up, chip end first</translation>
    </message>
    <message>
        <source>No card? The button below calls a person.</source>
        <translation>No card? The button below calls a person.</translation>
    </message>
    <message>
        <source>It is not for me</source>
        <translation>It is not for me</translation>
    </message>
</context>
<context>
    <name>Jamo</name>
    <message>
        <source>giyeok</source>
        <translation>giyeok</translation>
    </message>
    <message>
        <source>ssanggiyeok</source>
        <translation>ssanggiyeok</translation>
    </message>
    <message>
        <source>nieun</source>
        <translation>nieun</translation>
    </message>
    <message>
        <source>digeut</source>
        <translation>digeut</translation>
    </message>
    <message>
        <source>ssangdigeut</source>
        <translation>ssangdigeut</translation>
    </message>
    <message>
        <source>rieul</source>
        <translation>rieul</translation>
    </message>
    <message>
        <source>mieum</source>
        <translation>mieum</translation>
    </message>
    <message>
        <source>bieup</source>
        <translation>bieup</translation>
    </message>
    <message>
        <source>ssangbieup</source>
        <translation>ssangbieup</translation>
    </message>
    <message>
        <source>siot</source>
        <translation>siot</translation>
    </message>
    <message>
        <source>ssangsiot</source>
        <translation>ssangsiot</translation>
    </message>
    <message>
        <source>ieung</source>
        <translation>ieung</translation>
    </message>
    <message>
        <source>jieut</source>
        <translation>jieut</translation>
    </message>
    <message>
        <source>ssangjieut</source>
        <translation>ssangjieut</translation>
    </message>
    <message>
        <source>chieut</source>
        <translation>chieut</translation>
    </message>
    <message>
        <source>kieuk</source>
        <translation>kieuk</translation>
    </message>
    <message>
        <source>tieut</source>
        <translation>tieut</translation>
    </message>
    <message>
        <source>pieup</source>
        <translation>pieup</translation>
    </message>
    <message>
        <source>hieut</source>
        <translation>hieut</translation>
    </message>
    <message>
        <source>a</source>
        <translation>a</translation>
    </message>
    <message>
        <source>ae</source>
        <translation>ae</translation>
    </message>
    <message>
        <source>ya</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>yae</source>
        <translation>yae</translation>
    </message>
    <message>
        <source>eo</source>
        <translation>eo</translation>
    </message>
    <message>
        <source>e</source>
        <translation>e</translation>
    </message>
    <message>
        <source>yeo</source>
        <translation>yeo</translation>
    </message>
    <message>
        <source>ye</source>
        <translation>ye</translation>
    </message>
    <message>
        <source>o</source>
        <translation>o</translation>
    </message>
    <message>
        <source>yo</source>
        <translation>yo</translation>
    </message>
    <message>
        <source>u</source>
        <translation>u</translation>
    </message>
    <message>
        <source>yu</source>
        <translation>yu</translation>
    </message>
    <message>
        <source>eu</source>
        <translation>eu</translation>
    </message>
    <message>
        <source>i</source>
        <translation>i</translation>
    </message>
</context>
<context>
    <name>LatinPad</name>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Hyphen</translation>
    </message>
    <message>
        <source>Other letters</source>
        <translation>Other letters</translation>
    </message>
</context>
<context>
    <name>LeaveOverlay</name>
    <message>
        <source>Start again from the first page?</source>
        <translation>Start again from the first page?</translation>
    </message>
    <message>
        <source>What you entered will be gone.</source>
        <translation>What you entered will be gone.</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>No, go on</translation>
    </message>
    <message>
        <source>Yes, start again</source>
        <translation>Yes, start again</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>{month}/{day} {weekday}</source>
        <translation>{month}/{day} {weekday}</translation>
    </message>
    <message>
        <source>Today {hours}</source>
        <translation>Today {hours}</translation>
    </message>
    <message>
        <source>Tomorrow {hours}</source>
        <translation>Tomorrow {hours}</translation>
    </message>
    <message>
        <source>{month}/{day} {hours}</source>
        <translation>{month}/{day} {hours}</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Nobody waits</translation>
    </message>
    <message>
        <source>1 person waits</source>
        <translation>1 person waits</translation>
    </message>
    <message>
        <source>{people} people wait</source>
        <translation>{people} people wait</translation>
    </message>
    <message>
        <source>wait not known yet</source>
        <translation>wait not known yet</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} min</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>Money back only</source>
        <translation>Money back only</translation>
    </message>
    <message>
        <source>Works now · {minutes} min</source>
        <translation>Works now · {minutes} min</translation>
    </message>
    <message>
        <source>Works now · slower</source>
        <translation>Works now · slower</translation>
    </message>
    <message>
        <source>At {place}</source>
        <translation>At {place}</translation>
    </message>
    <message>
        <source>From {time} today</source>
        <translation>From {time} today</translation>
    </message>
    <message>
        <source>From {time} tomorrow</source>
        <translation>From {time} tomorrow</translation>
    </message>
    <message>
        <source>From {time} on {month}/{day}</source>
        <translation>From {time} on {month}/{day}</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>What can we do for you?</source>
        <translation>What can we do for you?</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>₩{amount}</source>
        <translation>₩{amount}</translation>
    </message>
</context>
<context>
    <name>MoneyReturnedPage</name>
    <message>
        <source>You have your money back</source>
        <translation>You have your money back</translation>
    </message>
    <message>
        <source>Your bank may show it a few days later</source>
        <translation>Your bank may show it a few days later</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
</context>
<context>
    <name>NoTimeNowPage</name>
    <message>
        <source>We keep your application and send it. Choose a time later, with its code.</source>
        <translation>We keep your application and send it. Choose a time later, with its code.</translation>
    </message>
    <message>
        <source>Go on without a time</source>
        <translation>Go on without a time</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>OutOfServicePage</name>
    <message>
        <source>This machine rests for now</source>
        <translation>This machine rests for now</translation>
    </message>
    <message>
        <source>Please use another machine, or call a person below.</source>
        <translation>Please use another machine, or call a person below.</translation>
    </message>
    <message>
        <source>Help code {code}</source>
        <translation>Help code {code}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Read on</source>
        <translation>Read on</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Previous choices</source>
        <translation>Previous choices</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>More choices</translation>
    </message>
</context>
<context>
    <name>PassportNotReadPage</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Go on without it</translation>
    </message>
</context>
<context>
    <name>PatienceOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Take your time. One touch and we go on.</source>
        <translation>Take your time. One touch and we go on.</translation>
    </message>
    <message>
        <source>Then this page closes and nothing of you stays here.</source>
        <translation>Then this page closes and nothing of you stays here.</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>I am here</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentDeclinedPage</name>
    <message>
        <source>No money was taken</source>
        <translation>No money was taken</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Stop without paying</source>
        <translation>Stop without paying</translation>
    </message>
    <message>
        <source>This card cannot pay</source>
        <translation>This card cannot pay</translation>
    </message>
    <message>
        <source>You stopped the payment</source>
        <translation>You stopped the payment</translation>
    </message>
    <message>
        <source>We saw no card</source>
        <translation>We saw no card</translation>
    </message>
    <message>
        <source>Please try another card.</source>
        <translation>Please try another card.</translation>
    </message>
    <message>
        <source>You can go on or stop here.</source>
        <translation>You can go on or stop here.</translation>
    </message>
    <message>
        <source>Hold your card to the terminal a little longer.</source>
        <translation>Hold your card to the terminal a little longer.</translation>
    </message>
</context>
<context>
    <name>PersonOverlay</name>
    <message>
        <source>We are here for you</source>
        <translation>We are here for you</translation>
    </message>
    <message>
        <source>Call this number, at any hour.</source>
        <translation>Call this number, at any hour.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Back to my page</source>
        <translation>Back to my page</translation>
    </message>
    <message>
        <source>Help on this screen</source>
        <translation>Help on this screen</translation>
    </message>
    <message>
        <source>A clerk sees this page</source>
        <translation>A clerk sees this page</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>To the counter</translation>
    </message>
    <message>
        <source>Within 30 min</source>
        <translation>Within 30 min</translation>
    </message>
    <message>
        <source>Call me back</source>
        <translation>Call me back</translation>
    </message>
    <message>
        <source>120 calls you</source>
        <translation>120 calls you</translation>
    </message>
    <message>
        <source>We say it is for somebody else</source>
        <translation>We say it is for somebody else</translation>
    </message>
    <message>
        <source>We say you should pay less</source>
        <translation>We say you should pay less</translation>
    </message>
    <message>
        <source>At an agreed time</source>
        <translation>At an agreed time</translation>
    </message>
    <message>
        <source>The counter expects you</source>
        <translation>The counter expects you</translation>
    </message>
    <message>
        <source>The counter is open now</source>
        <translation>The counter is open now</translation>
    </message>
    <message>
        <source>The counter is closed now</source>
        <translation>The counter is closed now</translation>
    </message>
    <message>
        <source>Counter: {when}</source>
        <translation>Counter: {when}</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>A clerk looks whether the face is clear</source>
        <translation>A clerk looks whether the face is clear</translation>
    </message>
    <message>
        <source>Only one person, please</source>
        <translation>Only one person, please</translation>
    </message>
    <message>
        <source>Stand so that the mirror shows your face</source>
        <translation>Stand so that the mirror shows your face</translation>
    </message>
    <message>
        <source>Show your whole face, please</source>
        <translation>Show your whole face, please</translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation>Come a little closer</translation>
    </message>
    <message>
        <source>Go back a little</source>
        <translation>Go back a little</translation>
    </message>
    <message>
        <source>Stand in the middle</source>
        <translation>Stand in the middle</translation>
    </message>
    <message>
        <source>Hold your head straight</source>
        <translation>Hold your head straight</translation>
    </message>
    <message>
        <source>Turn your face to the front</source>
        <translation>Turn your face to the front</translation>
    </message>
    <message>
        <source>Move a little until both sides are lit</source>
        <translation>Move a little until both sides are lit</translation>
    </message>
    <message>
        <source>A step off the wall, nothing behind you</source>
        <translation>A step off the wall, nothing behind you</translation>
    </message>
    <message>
        <source>Tilt your head a little, or take the glasses off</source>
        <translation>Tilt your head a little, or take the glasses off</translation>
    </message>
    <message>
        <source>Hold still until it is taken</source>
        <translation>Hold still until it is taken</translation>
    </message>
    <message>
        <source>A clerk looks whether you are alone in it</source>
        <translation>A clerk looks whether you are alone in it</translation>
    </message>
    <message>
        <source>A clerk looks at where your head is</source>
        <translation>A clerk looks at where your head is</translation>
    </message>
    <message>
        <source>A clerk looks at how your head is held</source>
        <translation>A clerk looks at how your head is held</translation>
    </message>
    <message>
        <source>A clerk looks at the colours</source>
        <translation>A clerk looks at the colours</translation>
    </message>
    <message>
        <source>A clerk looks at the background</source>
        <translation>A clerk looks at the background</translation>
    </message>
    <message>
        <source>A clerk looks at what is on your head</source>
        <translation>A clerk looks at what is on your head</translation>
    </message>
    <message>
        <source>A clerk looks whether your eyes are well seen</source>
        <translation>A clerk looks whether your eyes are well seen</translation>
    </message>
    <message>
        <source>A clerk looks whether the face is free</source>
        <translation>A clerk looks whether the face is free</translation>
    </message>
    <message>
        <source>A clerk looks at it, taken as it was</source>
        <translation>A clerk looks at it, taken as it was</translation>
    </message>
    <message>
        <source>Look into the lens</source>
        <translation>Look into the lens</translation>
    </message>
    <message>
        <source>Close your mouth, relaxed</source>
        <translation>Close your mouth, relaxed</translation>
    </message>
    <message>
        <source>A clerk looks at the quality</source>
        <translation>A clerk looks at the quality</translation>
    </message>
    <message>
        <source>A clerk measures the head</source>
        <translation>A clerk measures the head</translation>
    </message>
    <message>
        <source>A clerk looks at the light</source>
        <translation>A clerk looks at the light</translation>
    </message>
    <message>
        <source>A clerk looks at the mouth</source>
        <translation>A clerk looks at the mouth</translation>
    </message>
    <message>
        <source>A clerk looks at the glasses</source>
        <translation>A clerk looks at the glasses</translation>
    </message>
    <message>
        <source>A clerk decides with you</source>
        <translation>A clerk decides with you</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Step {stage} of {stages}</source>
        <translation>Step {stage} of {stages}</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <source>How was it?</source>
        <translation>How was it?</translation>
    </message>
    <message>
        <source>Nobody learns who said it.</source>
        <translation>Nobody learns who said it.</translation>
    </message>
</context>
<context>
    <name>ReadCasePage</name>
    <message>
        <source>Bring along</source>
        <translation>Bring along</translation>
    </message>
    <message>
        <source>It takes</source>
        <translation>It takes</translation>
    </message>
    <message>
        <source>{days} working days</source>
        <translation>{days} working days</translation>
    </message>
    <message>
        <source>To a person: number or time</source>
        <translation>To a person: number or time</translation>
    </message>
</context>
<context>
    <name>ShootPhotoPage</name>
    <message>
        <source>The picture takes itself.</source>
        <translation>The picture takes itself.</translation>
    </message>
    <message>
        <source>Take it at the counter instead</source>
        <translation>Take it at the counter instead</translation>
    </message>
</context>
<context>
    <name>ShowPhotoPage</name>
    <message>
        <source>No photo was taken</source>
        <translation>No photo was taken</translation>
    </message>
    <message>
        <source>The camera has stopped</source>
        <translation>The camera has stopped</translation>
    </message>
    <message>
        <source>The counter can take it, too.</source>
        <translation>The counter can take it, too.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Take it at the counter</source>
        <translation>Take it at the counter</translation>
    </message>
    <message>
        <source>A good photo</source>
        <translation>A good photo</translation>
    </message>
    <message>
        <source>This is how it will be printed.</source>
        <translation>This is how it will be printed.</translation>
    </message>
    <message>
        <source>We send this one along</source>
        <translation>We send this one along</translation>
    </message>
    <message>
        <source>A clerk looks at it with you. That is fine.</source>
        <translation>A clerk looks at it with you. That is fine.</translation>
    </message>
    <message>
        <source>A clerk looks at this one</source>
        <translation>A clerk looks at this one</translation>
    </message>
    <message>
        <source>Shall we try again?</source>
        <translation>Shall we try again?</translation>
    </message>
    <message>
        <source>Use this photo</source>
        <translation>Use this photo</translation>
    </message>
    <message>
        <source>Hat, scarf or dark glasses</source>
        <translation>Hat, scarf or dark glasses</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Paid now</source>
        <translation>Paid now</translation>
    </message>
    <message>
        <source>Paid before</source>
        <translation>Paid before</translation>
    </message>
    <message>
        <source>Verification number (90 days)</source>
        <translation>Verification number (90 days)</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} min</translation>
    </message>
    <message>
        <source>Before you</source>
        <translation>Before you</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Follow your place on your phone:</source>
        <translation>Follow your place on your phone:</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>We call you</source>
        <translation>We call you</translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation>Your appointment</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Your code</translation>
    </message>
    <message>
        <source>Tell it at the counter or to 120: nobody asks you again.</source>
        <translation>Tell it at the counter or to 120: nobody asks you again.</translation>
    </message>
    <message>
        <source>See it on your phone, change it, or cancel it:</source>
        <translation>See it on your phone, change it, or cancel it:</translation>
    </message>
    <message>
        <source>Passport application</source>
        <translation>Passport application</translation>
    </message>
    <message>
        <source>Collect it at</source>
        <translation>Collect it at</translation>
    </message>
    <message>
        <source>Please bring along:</source>
        <translation>Please bring along:</translation>
    </message>
    <message>
        <source>a photo not older than 6 months, if you have one</source>
        <translation>a photo not older than 6 months, if you have one</translation>
    </message>
    <message>
        <source>Ready after {days} working days</source>
        <translation>Ready after {days} working days</translation>
    </message>
    <message>
        <source>You pay at the counter</source>
        <translation>You pay at the counter</translation>
    </message>
    <message>
        <source>Deleted after {days} days at the latest</source>
        <translation>Deleted after {days} days at the latest</translation>
    </message>
    <message>
        <source>If the paper does not come out:</source>
        <translation>If the paper does not come out:</translation>
    </message>
    <message>
        <source>Enter this code at any machine, with the same ID card.</source>
        <translation>Enter this code at any machine, with the same ID card.</translation>
    </message>
    <message>
        <source>₩{amount}</source>
        <translation>₩{amount}</translation>
    </message>
</context>
<context>
    <name>TakeApplicationPage</name>
    <message>
        <source>Please remember the code: no slip came out</source>
        <translation>Please remember the code: no slip came out</translation>
    </message>
    <message>
        <source>Take your slip to the counter.</source>
        <translation>Take your slip to the counter.</translation>
    </message>
    <message>
        <source>Done. The counter expects you</source>
        <translation>Done. The counter expects you</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Your code</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Collect at</source>
        <translation>Collect at</translation>
    </message>
    <message>
        <source>Bring</source>
        <translation>Bring</translation>
    </message>
    <message>
        <source>A photo, if you have a new one</source>
        <translation>A photo, if you have a new one</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>It is sent as soon as the line is back</source>
        <translation>It is sent as soon as the line is back</translation>
    </message>
</context>
<context>
    <name>TakeAppointmentPage</name>
    <message>
        <source>Your code</source>
        <translation>Your code</translation>
    </message>
    <message>
        <source>Your appointment is cancelled</source>
        <translation>Your appointment is cancelled</translation>
    </message>
    <message>
        <source>Come back whenever you need us.</source>
        <translation>Come back whenever you need us.</translation>
    </message>
    <message>
        <source>See you then</source>
        <translation>See you then</translation>
    </message>
    <message>
        <source>Your code stays the same.</source>
        <translation>Your code stays the same.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
</context>
<context>
    <name>TakeCardPage</name>
    <message>
        <source>Please take your card</source>
        <translation>Please take your card</translation>
    </message>
    <message>
        <source>Then we go on by ourselves</source>
        <translation>Then we go on by ourselves</translation>
    </message>
</context>
<context>
    <name>TakeCodePage</name>
    <message>
        <source>Please remember it: no slip came out</source>
        <translation>Please remember it: no slip came out</translation>
    </message>
    <message>
        <source>Take your slip. Nobody asks you again.</source>
        <translation>Take your slip. Nobody asks you again.</translation>
    </message>
    <message>
        <source>A person goes on from here</source>
        <translation>A person goes on from here</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Your code</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Before you</source>
        <translation>Before you</translation>
    </message>
    <message>
        <source>It takes</source>
        <translation>It takes</translation>
    </message>
    <message>
        <source>Follow your place on your phone</source>
        <translation>Follow your place on your phone</translation>
    </message>
    <message>
        <source>Within 30 min</source>
        <translation>Within 30 min</translation>
    </message>
    <message>
        <source>We call you</source>
        <translation>We call you</translation>
    </message>
    <message>
        <source>See or cancel it on your phone</source>
        <translation>See or cancel it on your phone</translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation>Your appointment</translation>
    </message>
    <message>
        <source>Change or cancel it on your phone</source>
        <translation>Change or cancel it on your phone</translation>
    </message>
</context>
<context>
    <name>TakePaperPage</name>
    <message>
        <source>{document}, {copies}</source>
        <translation>{document}, {copies}</translation>
    </message>
    <message>
        <source>{document}, {copies}, and your receipt</source>
        <translation>{document}, {copies}, and your receipt</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>Take your paper</translation>
    </message>
    <message>
        <source>You have your card back already</source>
        <translation>You have your card back already</translation>
    </message>
    <message>
        <source>Verification number {number} · can be checked for 90 days</source>
        <translation>Verification number {number} · can be checked for 90 days</translation>
    </message>
    <message>
        <source>{amount} more is kept for you under the code on your first receipt</source>
        <translation>{amount} more is kept for you under the code on your first receipt</translation>
    </message>
</context>
<context>
    <name>TakeTicketPage</name>
    <message>
        <source>Please remember it: no slip came out</source>
        <translation>Please remember it: no slip came out</translation>
    </message>
    <message>
        <source>Take your slip, and listen for your number</source>
        <translation>Take your slip, and listen for your number</translation>
    </message>
    <message>
        <source>We will call you</source>
        <translation>We will call you</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Before you</source>
        <translation>Before you</translation>
    </message>
    <message>
        <source>It takes</source>
        <translation>It takes</translation>
    </message>
    <message>
        <source>Follow your place on your phone</source>
        <translation>Follow your place on your phone</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Your code</source>
        <translation>Your code</translation>
    </message>
    <message>
        <source>With this code and your ID card you get the paper at any machine.</source>
        <translation>With this code and your ID card you get the paper at any machine.</translation>
    </message>
    <message>
        <source>Help code {code}</source>
        <translation>Help code {code}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Talk to a person</source>
        <translation>Talk to a person</translation>
    </message>
    <message>
        <source>{out} of {of} copies came out and are good</source>
        <translation>{out} of {of} copies came out and are good</translation>
    </message>
    <message>
        <source>Your {amount} went back to you</source>
        <translation>Your {amount} went back to you</translation>
    </message>
    <message>
        <source>Your {amount} is kept for you under the code</source>
        <translation>Your {amount} is kept for you under the code</translation>
    </message>
    <message>
        <source>You paid {amount}; a person will help you</source>
        <translation>You paid {amount}; a person will help you</translation>
    </message>
    <message>
        <source>No money was taken</source>
        <translation>No money was taken</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Type on the keys beside the screen. They are not said aloud.</source>
        <translation>Type on the keys beside the screen. They are not said aloud.</translation>
    </message>
    <message>
        <source>Personal: not said aloud</source>
        <translation>Personal: not said aloud</translation>
    </message>
</context>
<context>
    <name>Wait</name>
    <message>
        <source>Please leave the card in</source>
        <translation>Please leave the card in</translation>
    </message>
    <message>
        <source>Just a moment, please</source>
        <translation>Just a moment, please</translation>
    </message>
    <message>
        <source>We are reading your card</source>
        <translation>We are reading your card</translation>
    </message>
    <message>
        <source>We are checking your card</source>
        <translation>We are checking your card</translation>
    </message>
    <message>
        <source>We are looking you up</source>
        <translation>We are looking you up</translation>
    </message>
    <message>
        <source>We are looking for your paper</source>
        <translation>We are looking for your paper</translation>
    </message>
    <message>
        <source>We are working out the fee</source>
        <translation>We are working out the fee</translation>
    </message>
    <message>
        <source>We are preparing your certificate</source>
        <translation>We are preparing your certificate</translation>
    </message>
    <message>
        <source>Hold your payment card to the terminal</source>
        <translation>Hold your payment card to the terminal</translation>
    </message>
    <message>
        <source>Keep it there until it beeps</source>
        <translation>Keep it there until it beeps</translation>
    </message>
    <message>
        <source>We are printing your receipt</source>
        <translation>We are printing your receipt</translation>
    </message>
    <message>
        <source>We are printing your certificate</source>
        <translation>We are printing your certificate</translation>
    </message>
    <message>
        <source>Please wait until all sheets are out</source>
        <translation>Please wait until all sheets are out</translation>
    </message>
    <message>
        <source>We are taking a number for you</source>
        <translation>We are taking a number for you</translation>
    </message>
    <message>
        <source>We are printing your number</source>
        <translation>We are printing your number</translation>
    </message>
    <message>
        <source>We are telling a person</source>
        <translation>We are telling a person</translation>
    </message>
    <message>
        <source>We are printing your code</source>
        <translation>We are printing your code</translation>
    </message>
    <message>
        <source>We are looking up your code</source>
        <translation>We are looking up your code</translation>
    </message>
    <message>
        <source>We are looking for free times</source>
        <translation>We are looking for free times</translation>
    </message>
    <message>
        <source>We are changing your appointment</source>
        <translation>We are changing your appointment</translation>
    </message>
    <message>
        <source>We are looking for what you began</source>
        <translation>We are looking for what you began</translation>
    </message>
    <message>
        <source>We are looking up fees and papers</source>
        <translation>We are looking up fees and papers</translation>
    </message>
    <message>
        <source>Lay your passport on the reader</source>
        <translation>Lay your passport on the reader</translation>
    </message>
    <message>
        <source>Leave it there until we have read it</source>
        <translation>Leave it there until we have read it</translation>
    </message>
    <message>
        <source>We are keeping your time</source>
        <translation>We are keeping your time</translation>
    </message>
    <message>
        <source>We are sealing your application</source>
        <translation>We are sealing your application</translation>
    </message>
    <message>
        <source>We are looking for your application</source>
        <translation>We are looking for your application</translation>
    </message>
    <message>
        <source>We are sending your photo</source>
        <translation>We are sending your photo</translation>
    </message>
    <message>
        <source>We are returning your money</source>
        <translation>We are returning your money</translation>
    </message>
</context>
<context>
    <name>WaitPage</name>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Sheets out</source>
        <translation>Sheets out</translation>
    </message>
    <message>
        <source>{out} of {of}</source>
        <translation>{out} of {of}</translation>
    </message>
    <message>
        <source>Cancel payment</source>
        <translation>Cancel payment</translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>Mon</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sun</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>This machine rests now</source>
        <translation>This machine rests now</translation>
    </message>
    <message>
        <source>Not issued at this hour</source>
        <translation>Not issued at this hour</translation>
    </message>
    <message>
        <source>Only at a counter</source>
        <translation>Only at a counter</translation>
    </message>
    <message>
        <source>Not on this machine</source>
        <translation>Not on this machine</translation>
    </message>
    <message>
        <source>No printing now</source>
        <translation>No printing now</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>Out of paper</translation>
    </message>
    <message>
        <source>Cards cannot be read now</source>
        <translation>Cards cannot be read now</translation>
    </message>
    <message>
        <source>The camera rests now</source>
        <translation>The camera rests now</translation>
    </message>
    <message>
        <source>No payment now</source>
        <translation>No payment now</translation>
    </message>
    <message>
        <source>No connection now</source>
        <translation>No connection now</translation>
    </message>
    <message>
        <source>The register does not answer</source>
        <translation>The register does not answer</translation>
    </message>
    <message>
        <source>The register is slow</source>
        <translation>The register is slow</translation>
    </message>
    <message>
        <source>The register is being checked</source>
        <translation>The register is being checked</translation>
    </message>
    <message>
        <source>This machine is being checked</source>
        <translation>This machine is being checked</translation>
    </message>
</context>
</TS>
